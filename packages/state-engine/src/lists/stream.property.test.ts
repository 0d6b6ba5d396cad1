import type { Json } from "@heddle/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import { stream } from "./index.ts";

const LIMIT = 5;
interface Line {
  id: string;
  text: number;
}
type Change = { do: "push" | "unshift" | "reset"; lines: Line[] } | { do: "remove"; ids: string[] };

class Log extends State {
  lines = stream({ limit: LIMIT }) as Record<string, (...values: unknown[]) => void>;

  run(changes: Change[]) {
    for (const change of changes) {
      if (change.do === "remove") this.lines.remove!(...change.ids);
      else if (change.do === "reset") this.lines.reset!(change.lines);
      else this.lines[change.do]!(...change.lines);
    }
  }
}

type Page = PageContext & { log: Log; line: Line };

/** What the browser must show, by the rules and nothing else. */
function expected(rows: Line[], change: Change): Line[] {
  if (change.do === "remove") return rows.filter(({ id }) => !change.ids.includes(id));
  const kept = change.do === "reset" ? [] : rows.slice();
  const fresh: Line[] = [];
  for (const line of change.lines) {
    const list = [kept, fresh].find((one) => one.some(({ id }) => id === line.id));
    if (list) list[list.findIndex(({ id }) => id === line.id)] = line;
    else fresh.push(line);
  }
  if (change.do === "unshift") return [...fresh, ...kept].slice(0, LIMIT);
  const all = [...kept, ...fresh];
  return change.do === "push" ? all.slice(Math.max(0, all.length - LIMIT)) : all;
}

const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
const lines = fc.array(fc.record({ id, text: fc.nat(99) }), { maxLength: 4 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constantFrom("push" as const, "unshift" as const), lines }),
  fc.record({
    do: fc.constant("reset" as const),
    lines: fc.uniqueArray(fc.record({ id, text: fc.nat(99) }), { maxLength: 4, selector: (line) => line.id }),
  }),
  fc.record({ do: fc.constant("remove" as const), ids: fc.array(id, { maxLength: 3 }) }),
);

it.each([
  ["forgotten", false],
  ["kept for their events", true],
])("ST2: whatever is told, browsers show what the rules say (rows %s)", (_name, hasEvents) => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 8 }), (commits) => {
      const app = new TestApp(
        {
          uses: { log: Log },
          nodes: [
            { event: ($, changes) => ($ as Page).log.run(changes as unknown as Change[]), payload: "json" },
            {
              each: ($) => ($ as Page).log.lines as never,
              reads: ["log.lines"],
              plain: true,
              item: "line",
              key: ($) => ($ as Page).line.id,
              row: [
                { value: ($) => ($ as Page).line.text, reads: ["line.text"] },
                ...(hasEvents ? [{ event: () => undefined }] : []),
              ],
            },
          ],
        },
        [Log],
      );
      const session = app.open();
      let rows: Line[] = [];
      for (const changes of commits) {
        session.send(0, changes as unknown as Json);
        rows = changes.reduce(expected, rows);
        expect(session.column(0, 1)).toEqual(rows.map(({ text }) => text));
        if (hasEvents)
          for (const row of session.client!.rows(0, 0)) {
            session.send(1, undefined, row.id);
            expect(session.refused).toEqual([]);
          }
      }
      expect(app.log).toEqual([]);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
