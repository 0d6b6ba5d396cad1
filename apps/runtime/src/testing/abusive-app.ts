/** Apps of people who mean harm (engine reference §3), for tests and benchmarks: each does one thing when its button is clicked. */

import type { AppFiles } from "./test-runtime.ts";

export interface Abuse {
  name: string;
  /** Members of a state class; `attack` is what the button runs. */
  body: string;
  /** The method behind the other button; by itself it only counts. */
  increment?: string;
  /** Stands before the class, in the same file. */
  before?: string;
  /** It cannot be stopped from inside: its event is answered `killed`. */
  isDeadly?: boolean;
}

export const ABUSES: readonly Abuse[] = [
  { name: "endless-loop", body: "attack() { for (;;); }", isDeadly: true },
  { name: "await-then-loop", body: "async attack() { await null; for (;;); }", isDeadly: true },
  {
    name: "host-call-then-loop",
    body: 'async attack() { await this.secrets.get("KEY"); for (;;); }',
    isDeadly: true,
  },
  {
    name: "map-bomb",
    body: "attack() { const map = new Map<number, number>(); for (let i = 0; ; i++) map.set(i, i); }",
    isDeadly: true,
  },
  {
    name: "array-map",
    body: "attack() { const all: unknown[] = []; for (;;) all.push(Array(1e8).fill(0).map((x) => [x])); }",
    isDeadly: true,
  },
  {
    name: "regex-backtracking",
    body: 'attack() { this.value = /^(a+)+$/.test("a".repeat(50) + "b"); }',
    isDeadly: true,
  },
  {
    name: "promise-flood",
    body: "attack() { const all: unknown[] = []; for (;;) all.push(new Promise(() => {})); }",
    isDeadly: true,
  },
  {
    name: "pending-promises",
    body: "async attack() { await Promise.all(Array.from({ length: 10_000 }, () => new Promise(() => {}))); }",
  },
  {
    name: "deep-recursion",
    body: "attack() { const deeper = (): number => deeper() + 1; deeper(); }",
  },
  { name: "huge-string", body: 'attack() { let text = "x"; for (;;) text += text; }' },
  { name: "huge-error", body: 'attack() { throw new Error("x".repeat(50_000_000)); }' },
  { name: "getter-bomb", body: "attack() { return { get value() { for (;;); } }; }" },
  {
    name: "proxy-trap",
    body: 'attack() { this.value = new Proxy({}, { ownKeys() { throw new Error("trap"); }, get() { throw new Error("trap"); } }); }',
  },
  { name: "thenable-trap", body: "attack() { return { then() { for (;;); } }; }" },
  {
    name: "import",
    body: 'async attack() { const name = ["node", "fs"].join(":"); await import(name); }',
  },
  {
    name: "prepare-stack-trace",
    before:
      'let probe: unknown; (Error as { prepareStackTrace?: unknown }).prepareStackTrace = (_: unknown, sites: { getThis(): unknown }[]) => { probe = sites.map((site) => typeof site.getThis()); return "x"; };',
    body: 'attack() { new Error("x").stack; this.value = String(probe); }',
  },
  {
    name: "prototype-pollution",
    body: "attack() { for (const value of [{}, [], () => {}]) (Object.getPrototypeOf(value) as { polluted?: boolean }).polluted = true; }",
  },
  {
    name: "global-writes",
    body: "attack() { (globalThis as { stolen?: string }).stolen = this.session.id; }",
  },
  {
    name: "function-constructor",
    body: 'attack() { this.value = String(({}).constructor.constructor("return process")()); }',
  },
];

/** An app that does it. */
export function abusiveApp({
  name,
  body,
  before = "",
  increment = "increment() { this.count += 1; }",
}: Abuse): AppFiles {
  return {
    "heddle.json": JSON.stringify({ schemaVersion: 1, name }),
    "state/abuse.ts": `import { State } from "heddle";

${before}

export class Abuse extends State {
  value: unknown = null;
  count = 0;
  ${increment}
  ${body}
}
`,
    "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Abuse } from "../state/abuse";

export default page({ title: "Abuse" }, () => {
  const abuse = use(Abuse);
  return (
    <VStack>
      <Text>{\`count \${abuse.count}\`}</Text>
      <Button onClick={abuse.increment}>Add one</Button>
      <Button onClick={() => abuse.attack()}>Attack</Button>
    </VStack>
  );
});
`,
  };
}
