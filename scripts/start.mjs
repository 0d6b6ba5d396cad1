/**
 * `npm start`: from a fresh clone, or a stopped Heddle, to an address in the browser. Plain JavaScript, because the first
 * time it runs on whatever Node (20 or later) the system has; everything it starts runs on the Node pinned in package.json.
 */
import { build, needsBuild } from "./ground/build.mjs";
import { runHeddle } from "./ground/heddle.mjs";

await runHeddle({ build: () => (needsBuild() ? build : null), environment: {} });
