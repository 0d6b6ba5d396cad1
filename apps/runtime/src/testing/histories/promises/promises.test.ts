import { describe, expect, it } from "vitest";
import type { ClientHistory, History, Line } from "../history.ts";
import { findViolations, PROMISES } from "./index.ts";

const SESSION = "s1";

type Untimed<One = Line> = One extends Line ? Omit<One, "at"> : never;

/** Lines ten milliseconds apart. */
function lines(...all: Untimed[]): Line[] {
  return all.map((line, index) => ({ at: (index + 1) * 10, ...line }) as Line);
}

const welcomed = (changes: Partial<Extract<Line, { kind: "welcomed" }>> = {}): Untimed => ({
  kind: "welcomed",
  session: SESSION,
  epoch: 1,
  seq: 0,
  program: "p",
  isWhole: true,
  ...changes,
});
const did = (event: string, seq: number, action: "add" | "stream" | "share" = "add"): Untimed[] => [
  { kind: "made", event, action },
  { kind: "sent", session: SESSION, seq, event, action },
];
const patched = (patch: number, own: string[], board: string[] | null = null): Untimed => ({
  kind: "patched",
  session: SESSION,
  patch,
  text: JSON.stringify(["p", patch, own, board]),
  shown: { own, board },
});
const acked = (seq: number): Untimed => ({ kind: "acked", session: SESSION, seq });

/** One client that adds `a.1` and shares `a.2`, as it should be, but for the changes. */
function history(changes: Partial<ClientHistory> = {}, also: Partial<History> = {}): History {
  const shown = { own: ["a.1", "a.2"], board: ["a.2"] };
  const client: ClientHistory = {
    name: "a",
    forkOf: null,
    lines: lines(
      welcomed(),
      ...did("a.1", 1),
      ...did("a.2", 2, "share"),
      patched(1, ["a.1"], []),
      acked(1),
      patched(2, ["a.1", "a.2"], ["a.2"]),
      acked(2),
    ),
    end: { session: SESSION, shown, rendered: shown },
    ...changes,
  };
  return {
    clients: [client],
    stored: [{ session: SESSION, epoch: 1, seq: 2, own: ["a.1", "a.2"] }],
    board: ["a.2"],
    faults: [],
    revisions: [],
    bound: 1_000,
    ...also,
  };
}

const stored = (own: string[], seq = own.length, epoch = 1) => ({ session: SESSION, epoch, seq, own });

/** Violations of one promise; that the others see some too is no matter. */
function broken(promise: keyof typeof PROMISES, made: History): string[] {
  return PROMISES[promise](made);
}

it("finds nothing in a history that keeps all promises", () => {
  expect(findViolations(history())).toEqual([]);
});

describe("acked is stored", () => {
  it("rejects an acknowledged event that the store lacks, and names event, session and lines", () => {
    const [problem] = broken("acked is stored", history({}, { stored: [stored(["a.1"], 2)] }));
    expect(problem).toBe(
      "client a, session s1: event a.2, sent as 2 (line 5) and acknowledged (line 9), is not in the stored list: a.1.",
    );
  });

  it("rejects a session that is not there, a number that was not stored, and a call that is not in the shared list", () => {
    expect(broken("acked is stored", history({}, { stored: [] }))).toHaveLength(2);
    expect(broken("acked is stored", history({}, { stored: [stored(["a.1", "a.2"], 1)] }))[0]).toMatch(
      /above the number/,
    );
    expect(broken("acked is stored", history({}, { board: [] }))[0]).toMatch(/a\.2.*not in the shared list/);
  });

  it("takes an event for another's where the other has its number since", () => {
    const told = lines(welcomed(), ...did("a.1", 1), welcomed({ program: "q" }), ...did("a.2", 1), acked(1));
    expect(broken("acked is stored", history({ lines: told }, { stored: [stored(["a.2"], 1)] }))).toEqual([]);
  });

  it("lets an event be gone that was refused", () => {
    const refused: Untimed = { kind: "refused", session: SESSION, seq: 1, code: "killed" };
    const told = lines(welcomed(), ...did("a.1", 1), refused, patched(1, []), acked(1));
    expect(broken("acked is stored", history({ lines: told }, { stored: [stored([], 1)] }))).toEqual([]);
  });
});

describe("keeps its revision or is told", () => {
  const told: Untimed = { kind: "status", session: SESSION, status: "outdated" };
  const lost: Untimed = { kind: "lost", code: 1006 };
  const loaded = (program: string): Untimed => ({ kind: "loaded", program });
  const seen = (...all: Untimed[]) =>
    broken("keeps its revision or is told", history({ lines: lines(...all) }, { revisions: ["q"] }));

  it("lets a tab be that goes on and is told on each connection, and one that is loaded anew", () => {
    expect(seen(loaded("p"), welcomed(), told, lost, told, welcomed())).toEqual([]);
    expect(seen(loaded("p"), welcomed(), loaded("q"), welcomed({ program: "q" }))).toEqual([]);
  });

  it("rejects a tab that was moved, one that was never told, and one that was told too often or for nothing", () => {
    expect(seen(loaded("p"), welcomed(), welcomed({ program: "q" }))[0]).toMatch(
      /line 3.*from p to q without/,
    );
    expect(seen(loaded("p"), welcomed())[0]).toMatch(/never told/);
    expect(seen(loaded("p"), welcomed(), told, told)[0]).toMatch(/line 4.*told twice/);
    expect(seen(loaded("q"), welcomed({ program: "q" }), told)[0]).toMatch(/newer than the newest/);
  });
});

it("exactly once: rejects an effect that is there twice", () => {
  const made = history({}, { stored: [stored(["a.1", "a.2", "a.1"])] });
  expect(broken("exactly once", made)).toEqual([
    "session s1: event a.1 took effect twice, at 1 and 3 of the stored list.",
  ]);
});

it("in order: rejects an event before one that was made earlier, and parts of a stream that changed places", () => {
  expect(broken("in order", history({}, { stored: [stored(["a.2", "a.1"])] }))).toEqual([
    "session s1: event a.1 (line 2) took effect after a.2 (line 4).",
  ]);
  expect(broken("in order", history({}, { stored: [stored(["a.1:2", "a.1:1"])] }))).toHaveLength(1);
});

describe("single writer", () => {
  it("rejects an epoch that falls, for one client or over two", () => {
    const late: ClientHistory = {
      name: "b",
      forkOf: null,
      end: null,
      lines: [{ at: 500, ...welcomed({ epoch: 2 }) }] as Line[],
    };
    const later: ClientHistory = {
      ...late,
      name: "c",
      lines: [{ at: 600, ...welcomed({ epoch: 1 }) }] as Line[],
    };
    const made = history({}, { stored: [stored(["a.1", "a.2"], 2, 2)] });
    expect(broken("single writer", { ...made, clients: [...made.clients, late] })).toEqual([]);
    expect(broken("single writer", { ...made, clients: [...made.clients, late, later] })[0]).toMatch(
      /client c was welcomed in epoch 1 \(line 1\) after b in epoch 2/,
    );
  });

  it("rejects a store that is behind, and a patch number with two contents", () => {
    const ahead = lines(welcomed({ epoch: 3 }));
    expect(broken("single writer", history({ lines: ahead }))[0]).toMatch(/the store has epoch 1/);
    const twice = lines(welcomed(), patched(1, ["a.1"]), patched(1, ["a.2"]));
    expect(broken("single writer", history({ lines: twice }))[0]).toMatch(/patch 1 came with two contents/);
  });
});

describe("no drift", () => {
  const right = { own: ["a.1", "a.2"], board: ["a.2"] };

  it("rejects patches that end elsewhere than a whole render", () => {
    const end = { session: SESSION, shown: { ...right, own: ["a.1"] }, rendered: right };
    expect(broken("no drift", history({ end }))).toEqual([
      "client a, session s1: in the end patches against a whole render differ at 2: nothing against a.2.",
    ]);
  });

  it("rejects a render that is not what is stored, of the session and of the shared list", () => {
    const wrong = { own: ["a.1"], board: [] };
    expect(
      broken("no drift", history({ end: { session: SESSION, shown: wrong, rendered: wrong } })),
    ).toHaveLength(2);
  });

  it("rejects what was shown and never stored", () => {
    const told = lines(welcomed(), patched(1, ["a.9"], ["a.9"]));
    expect(broken("no drift", history({ lines: told }))).toHaveLength(2);
  });
});

describe("all go on", () => {
  it("rejects an event that was never answered, and a client that did not get to the end", () => {
    expect(broken("all go on", history({ lines: lines(welcomed(), ...did("a.1", 1)) }))[0]).toMatch(
      /a\.1 .*never answered/,
    );
    expect(broken("all go on", history({ end: null }))[0]).toMatch(/did not go on/);
  });

  it("rejects an answer after the bound, and a session that was closed", () => {
    const faults = [{ name: "cut", at: 5 }];
    expect(broken("all go on", history({}, { faults, bound: 70 }))[0]).toMatch(
      /a\.2 .*85 ms after the last fault/,
    );
    const closed: Untimed = { kind: "status", session: SESSION, status: "closed" };
    expect(broken("all go on", history({ lines: lines(welcomed(), closed) }))[0]).toMatch(
      /was closed \(line 2\)/,
    );
  });

  it("lets what was open be given up at a welcome to another program, and only that", () => {
    const moved = lines(welcomed(), ...did("a.1", 1), welcomed({ program: "q" }), ...did("a.2", 1));
    expect(broken("all go on", history({ lines: moved }))).toEqual([
      "client a: event a.2 (line 5) was never answered.",
    ]);
  });
});

it("committed yields stay: rejects parts that are missing from the beginning, or without a cause", () => {
  const told = lines(welcomed(), ...did("a.1", 1, "stream"), acked(1));
  const of = (own: string[], faults: History["faults"] = []) =>
    broken("committed yields stay", history({ lines: told }, { stored: [stored(own)], faults }));
  expect(of(["a.1:1", "a.1:2", "a.1:3"])).toEqual([]);
  expect(of(["a.1:1"], [{ name: "kill runner", at: 1 }])).toEqual([]);
  expect(of(["a.1:1"])[0]).toMatch(/only 1 parts, and nothing had ended it/);
  expect(of(["a.1:2"], [{ name: "kill runner", at: 1 }])[0]).toMatch(/left the parts a\.1:2/);
});

it("shared calls once: rejects a call that ran twice, and one that ran before an earlier one", () => {
  expect(broken("shared calls once", history({}, { board: ["a.2", "a.2"] }))[0]).toMatch(
    /a\.2 ran twice, at 1 and 2/,
  );
  expect(broken("shared calls once", history({}, { board: ["a.2", "a.1"] }))).toEqual([
    "client a: the call of event a.1 (line 2) ran after that of a.2 (line 4).",
  ]);
});

describe("duplicated tabs fork", () => {
  const copyOf = (session: string): ClientHistory => ({
    name: "d",
    forkOf: { client: "a", lines: 7 },
    lines: lines(welcomed({ session })),
    end: null,
  });
  const of = (session: string, own: string[], first = ["a.1", "a.2"]) => {
    const made = history({}, { stored: [stored(first), { ...stored(own), session: "s2" }] });
    return broken("duplicated tabs fork", { ...made, clients: [...made.clients, copyOf(session)] });
  };

  it("accepts a session of its own that begins with what was acknowledged", () => {
    expect(of("s2", ["a.1", "d.1"])).toEqual([]);
  });

  it("rejects the same session, a copy that lacks something, and what got into the first", () => {
    expect(of("s1", [])[0]).toMatch(/got its session s1/);
    expect(of("s2", ["d.1"])).toEqual([
      "client d, a duplicate of a from line 7 on, lacks event a.1, acknowledged in line 7.",
    ]);
    expect(of("s2", ["a.1", "d.1"], ["a.1", "d.1"])[0]).toMatch(/changed the first tab's session s1: d\.1/);
  });
});
