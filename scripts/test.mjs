/**
 * `npm test`: every suite, on a machine with Node 20 or later and npm; `npm run test:<suite>` or `npm test -- <suite> …`
 * runs some, `npm run soak -- --minutes 30` those that take too long for every day. Says what was skipped and what needed a second try, ends
 * with the line `N passed, N failed`, and with 1 when a test failed or none ran.
 */
import { build, needsBuild } from "./ground/build.mjs";
import { install, needsInstall } from "./ground/install.mjs";
import { explain, Problem } from "./ground/problem.mjs";
import { createProgress } from "./ground/progress.mjs";
import { add, outcome, remarks } from "./suites/outcome.mjs";
import { EXPECTED } from "./suites/run.mjs";
import { PARTS, SOAK, SUITES } from "./suites/suites.mjs";

const ALL = { ...SUITES, ...PARTS, ...SOAK };

const progress = createProgress();

async function runSuites(names) {
  let total = outcome(0, 0);
  if (needsInstall()) await progress.step("Installing dependencies", () => install());
  if (needsBuild()) {
    try {
      await progress.step("Building", () => build());
    } catch (error) {
      // What does not need the build can still be told.
      progress.line(explain(error));
      total = add(total, outcome(0, 1));
    }
  }
  const lines = [];
  for (const name of names) {
    progress.line(`\n── ${name}`);
    const start = performance.now();
    let result;
    try {
      result = await ALL[name](progress.line);
    } catch (error) {
      progress.line(explain(error));
      result = outcome(0, 1);
    }
    if (result.passed + result.failed === 0) {
      progress.line(`No test of ${name} ran.`);
      result = add(result, outcome(0, 1));
    }
    const took = performance.now() - start;
    const late = name in SUITES && took > EXPECTED ? `, more than the ${EXPECTED / 1000} s it may take` : "";
    lines.push(
      `${name}: ${result.passed} passed, ${result.failed} failed (${(took / 1000).toFixed(0)} s${late})`,
    );
    lines.push(...remarks(result).map((line) => `  ${line}`));
    total = add(total, result);
  }
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join("\n")}\n`);
  return total;
}

function readNames(args) {
  const unknown = args.find((name) => !Object.hasOwn(ALL, name));
  if (unknown)
    throw new Problem(`There is no suite ${unknown}.`, `There are ${Object.keys(ALL).join(", ")}.`);
  return args.length > 0 ? args : Object.keys(SUITES);
}

/** Takes `--minutes N` out of the arguments: how long random histories go on in `npm run soak`; unless told, until 1,000 have run. */
function takeMinutes(args) {
  const at = args.indexOf("--minutes");
  if (at < 0) return args;
  const minutes = Number(args[at + 1]);
  if (!(minutes > 0))
    throw new Problem(`--minutes is ${args[at + 1] ?? "empty"}.`, "Write npm run soak -- --minutes 30.");
  process.env.HEDDLE_SOAK_MINUTES = String(minutes);
  return args.toSpliced(at, 2);
}

let total = outcome(0, 1);
try {
  total = await runSuites(readNames(takeMinutes(process.argv.slice(2))));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
