import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import { lazyList } from "./index.ts";

interface Person {
  id: number;
  name: string;
}
interface People {
  rows: Person[];
  total: number;
  isLoading: boolean;
  error: string | null;
  filter: unknown;
  sort: unknown;
  reload(): Promise<void>;
  at(place: number): Person | undefined;
}
interface Request {
  offset: number;
  limit: number;
  filter: unknown;
  answer(given: unknown): void;
  fail(error: unknown): void;
}

let requests: Request[] = [];

class Directory extends State {
  people = lazyList({
    load: ({ offset, limit, filter }) =>
      new Promise((answer, fail) => {
        requests.push({ offset, limit, filter, answer, fail });
      }),
    size: 3,
  }) as People;

  search(text: string) {
    this.people.filter = text;
  }

  rename(place: number) {
    this.people.at(place)!.name = "Renamed";
  }

  async again() {
    await this.people.reload();
  }
}

type Page = PageContext & { directory: Directory; person: Person; index: number };

function open(stored?: TestSession["stored"]): { app: TestApp; session: TestSession } {
  requests = [];
  const app = new TestApp(
    {
      uses: { directory: Directory },
      nodes: [
        {
          each: ($) => ($ as Page).directory.people as never,
          reads: ["directory.people"],
          plain: true,
          item: "person",
          index: "index",
          key: ($) => ($ as Page).person.id,
          window: 4,
          row: [
            {
              value: ($) => `${($ as Page).index} ${($ as Page).person.name}`,
              reads: ["person.name", "index"],
            },
          ],
        },
        { value: ($) => ($ as Page).directory.people.isLoading, reads: ["directory.people.isLoading"] },
        { value: ($) => ($ as Page).directory.people.error, reads: ["directory.people.error"] },
        { event: ($, text) => ($ as Page).directory.search(text as string), payload: "string" },
        { event: ($, place) => ($ as Page).directory.rename(place as number), payload: "number" },
        { event: ($) => ($ as Page).directory.again() },
      ],
    },
    [Directory],
  );
  const session = app.open(
    "a",
    stored ? { fields: structuredClone([...stored.values()]), runOnLoad: false } : {},
  );
  return { app, session };
}

const [WINDOW, SEARCH, RENAME, AGAIN] = [0, 1, 2, 3];
const ROWS = 0;
const LOADING = 2;
const ERROR = 3;

function people(offset: number, count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({ id: offset + index, name: `P${offset + index}` }));
}
const shown = (session: TestSession) => session.column(ROWS, 1);

async function answer(app: TestApp, given: unknown, request = requests.at(-1)!): Promise<void> {
  request.answer(given);
  await app.idle();
}

describe("a lazy list", () => {
  it("LL1: loads what the page shows first before the page opens, and nothing that no page shows", async () => {
    const { app, session } = open();
    expect(session.client).toBeNull();
    expect(requests.map(({ offset, limit }) => [offset, limit])).toEqual([[0, 4]]);
    await answer(app, { rows: people(0, 4), total: 100 });
    expect(shown(session)).toEqual(["0 P0", "1 P1", "2 P2", "3 P3"]);
    expect(session.client!.window(0, ROWS)).toEqual({ offset: 0, total: 100 });
  });

  it("LL2: loads the rows that are looked at, and keeps what is shown until they are there", async () => {
    const { app, session } = open();
    await answer(app, { rows: people(0, 4), total: 100 });
    await session.sendAsync(WINDOW!, [50, 4] as Json);
    expect(requests.at(-1)).toMatchObject({ offset: 50, limit: 4 });
    expect(shown(session)[0]).toBe("0 P0");
    expect(session.value(LOADING)).toBe(true);
    await answer(app, { rows: people(50, 4), total: 100 });
    expect(shown(session)).toEqual(["50 P50", "51 P51", "52 P52", "53 P53"]);
    expect(session.value(LOADING)).toBe(false);
  });

  it("LL3: of several requests the newest counts, whichever is answered first", async () => {
    const { app, session } = open();
    await answer(app, { rows: people(0, 4), total: 100 });
    await session.sendAsync(WINDOW!, [20, 4] as Json);
    await session.sendAsync(WINDOW!, [60, 4] as Json);
    const [, older, newer] = requests;
    await answer(app, { rows: people(60, 4), total: 100 }, newer);
    await answer(app, { rows: people(20, 4), total: 100 }, older);
    expect(shown(session)[0]).toBe("60 P60");
  });

  it("LL3: another filter loads anew from the top", async () => {
    const { app, session } = open();
    await answer(app, { rows: people(0, 4), total: 100 });
    await session.sendAsync(WINDOW!, [50, 4] as Json);
    await answer(app, { rows: people(50, 4), total: 100 });
    await session.sendAsync(SEARCH!, "ada");
    expect(requests.at(-1)).toMatchObject({ offset: 0, limit: 4, filter: "ada" });
    await answer(app, [{ id: 7, name: "Ada" }]);
    expect(shown(session)).toEqual(["0 Ada"]);
    expect(session.client!.window(0, ROWS)).toEqual({ offset: 0, total: 1 });
  });

  it("a loaded row is state: changing it changes its cell", async () => {
    const { app, session } = open();
    await answer(app, { rows: people(0, 4), total: 100 });
    await session.sendAsync(WINDOW!, [10, 4] as Json);
    await answer(app, { rows: people(10, 4), total: 100 });
    const row = session.client!.rows(0, ROWS)[1]!;
    expect(session.send(RENAME!, 11)).toBe(`[[${row.id},1,"11 Renamed"]]`);
  });

  it("LL4: a load that fails leaves what is shown, tells the page, and is in the log", async () => {
    const { app, session } = open();
    await answer(app, { rows: people(0, 4), total: 100 });
    session.send(AGAIN!);
    requests.at(-1)!.fail(new Error("no route"));
    await app.idle();
    expect(shown(session)).toHaveLength(4);
    expect(session.value(ERROR)).toBe("Something went wrong. Please try again.");
    expect(app.log).toContain("error: Error: no route");
    session.send(AGAIN!);
    await answer(app, { rows: people(0, 4), total: 100 });
    expect(session.value(ERROR)).toBeNull();
  });

  it.each([
    ["nothing", undefined, "A lazy list's load gives { rows, total }, or the rows alone."],
    ["a broken total", { rows: [], total: -1 }, "A lazy list's total is a whole number from 0."],
  ])("LL4: a load that gives %s is an error", async (_name, given, message) => {
    const { app } = open();
    await answer(app, given);
    expect(app.log).toContain(`error: TypeError: ${message}`);
  });

  it("a total that nobody knows grows with what is found", async () => {
    const { app, session } = open();
    await answer(app, people(0, 4));
    expect(session.client!.window(0, ROWS)).toEqual({ offset: 0, total: 5 });
    await session.sendAsync(WINDOW!, [1, 4] as Json);
    await answer(app, people(1, 3));
    expect(session.client!.window(0, ROWS)).toEqual({ offset: 1, total: 4 });
  });

  it("comes back from the store with its rows, and loads them again", async () => {
    const first = open();
    await answer(first.app, { rows: people(0, 4), total: 100 });
    const { app, session } = open(first.session.stored);
    expect(shown(session)).toHaveLength(4);
    await app.idle();
    expect(requests).toHaveLength(1);
    await answer(app, { rows: people(0, 2), total: 2 });
    expect(shown(session)).toEqual(["0 P0", "1 P1"]);
  });
});
