import type { Json } from "@heddle/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { SharedState, State } from "../state/base.ts";

interface Line {
  id: number;
  text: string;
}

class Room extends SharedState {
  lines: Line[] = [];
  topic = "none";
  private last = 0;
  get size() {
    return this.lines.length;
  }
  change(n: number) {
    const line = this.lines[n % Math.max(1, this.lines.length)];
    if (n % 5 === 0) this.lines.unshift({ id: ++this.last, text: `line ${n}` });
    else if (n % 5 === 1) this.lines.pop();
    else if (n % 5 === 2) this.lines.reverse();
    else if (line) line.text += ` and ${n}`;
    this.topic = `topic ${n}`;
  }
  *steps(n: number) {
    this.change(n);
    yield;
    this.change(n + 1);
  }
}

type Facade = Record<"change" | "steps", (n: number) => Promise<unknown>>;

class Visitor extends State {
  own = 0;
  join(key: string) {
    return this.link(Room, key);
  }
  leave() {
    return this.unlink(Room);
  }
  act(method: "change" | "steps", n: number) {
    this.own += 1;
    return (this.use(Room) as Facade)[method](n);
  }
}

type Page = PageContext & { visitor: Visitor; room: Room; line: Line };
const nodes: TestNode[] = [
  { value: ($) => ($ as Page).room.size, reads: ["room.size"] },
  { value: ($) => ($ as Page).room.topic, reads: ["room.topic"] },
  { value: ($) => ($ as Page).visitor.own, reads: ["visitor.own"] },
  {
    each: ($) => ($ as Page).room.lines,
    reads: ["room.lines"],
    plain: true,
    item: "line",
    key: ($) => ($ as Page).line.id,
    row: [{ value: ($) => ($ as Page).line.text, reads: ["line.text"] }],
  },
  {
    choice: ($) => (($ as Page).room.size > 2 ? 0 : -1),
    reads: ["room.size"],
    parts: [[{ value: ($) => ($ as Page).room.topic, reads: ["room.topic"] }]],
  },
  {
    event: ($, payload) => {
      const [method, ...args] = payload as ["act", "change", number];
      return ($ as Page).visitor[method](...args);
    },
    payload: "json",
  },
];

const who = fc.nat(2);
const event = fc.oneof(
  fc.record({ who, does: fc.tuple(fc.constant("join"), fc.constantFrom("red", "blue")) }),
  fc.record({ who, does: fc.tuple(fc.constant("leave")) }),
  fc.record({ who, does: fc.tuple(fc.constant("act"), fc.constantFrom("change", "steps"), fc.nat(20)) }),
  fc.record({ who, does: fc.constant("wait" as const) }),
);

const shown = (session: TestSession) => session.client!.toModel().root;

it("G1: whoever links to what and changes it, each session's patched model equals its full render", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 15 }),
      fc.boolean(),
      async (events, waits) => {
        const app = new TestApp({ uses: { visitor: Visitor, room: Room }, nodes }, [
          Visitor,
          { stateClass: Room, kind: "shared", getters: { size: ["lines"] } },
        ]);
        const sessions = ["a", "b", "c"].map((name) => app.open(name));
        for (const one of events) {
          if (one.does === "wait") await app.wait();
          else sessions[one.who]!.send(0, one.does as Json);
          if (waits) await app.idle();
        }
        await app.idle();
        for (const session of sessions) {
          const patched = shown(session);
          expect(patched).toEqual(session.fresh().root);
        }
        expect(app.log).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
}, 60_000);
