import type { Json } from "@heddle/schema";
import { expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import { State } from "../state/base.ts";

class Report extends State {
  step = "none";
  rows = [{ name: "Ada", age: 36 }];
  begin(name: string, content: unknown, type?: string): Promise<void> {
    const { ui } = this as unknown as { ui: Record<string, (...args: unknown[]) => Promise<void>> };
    return ui.download!(name, content, ...(type ? [{ type }] : []));
  }
  async text() {
    await this.begin("a.csv", "name,Grüße");
    this.step = "done";
  }
  async bytes() {
    const bytes = new Uint8Array([1, 2, 255]);
    const made = this.begin("a.png", bytes, "image/png");
    bytes.fill(0);
    await made;
  }
  async data() {
    await this.begin("a.json", this.rows);
  }
  async pieces() {
    async function* lines() {
      yield "a\n";
      yield new Uint8Array([98]);
    }
    await this.begin("a.txt", lines());
  }
  forgotten() {
    void this.begin("a.csv", "x").catch(() => {});
    this.step = "over";
  }
}

const METHODS = ["text", "bytes", "data", "pieces", "forgotten"] as const;

function open() {
  const app = new TestApp(
    {
      uses: { report: Report },
      nodes: [
        { value: ($) => ($.report as Report).step, reads: ["report.step"] },
        ...METHODS.map((method) => ({
          event: ($: Record<string, unknown>) => ($.report as Report)[method](),
        })),
      ],
    },
    [Report],
  );
  return { app, session: app.open() };
}

interface Piece {
  kind: string;
  purpose: string;
  name: string;
  type: string | null;
  body: { base64: string };
}

/** Presses, answers all pieces as the host does, and gives what it was sent. */
async function press(app: TestApp, method: (typeof METHODS)[number]) {
  await app.open().sendAsync(METHODS.indexOf(method));
  const pieces: Piece[] = [];
  while (app.calls.length > 0) {
    const piece = app.calls[0]!.args[0] as unknown as Piece & { last: boolean };
    pieces.push(piece);
    await app.answer(piece.last ? { id: "d" } : "t");
  }
  const [{ kind, purpose, name, type }] = pieces as [Piece];
  return {
    about: [kind, purpose, name, type],
    content: pieces.map(({ body }) => atob(body.base64)).join(""),
  };
}

it("E3: text, bytes as they were when given, data and pieces go to the host", async () => {
  expect(await press(open().app, "text")).toEqual({
    about: ["write", "download", "a.csv", null],
    content: "name,Gr\u00c3\u00bc\u00c3\u009fe",
  });
  expect(await press(open().app, "bytes")).toEqual({
    about: ["write", "download", "a.png", "image/png"],
    content: "\u0001\u0002\u00ff",
  });
  const { about, content } = await press(open().app, "data");
  expect([about[3], JSON.parse(content)]).toEqual(["application/json", [{ name: "Ada", age: 36 }]]);
  expect((await press(open().app, "pieces")).content).toBe("a\nb");
});

it("E3: the browser gets an address when the host has all of it, and no bytes", async () => {
  const { app, session } = open();
  await session.sendAsync(0);
  expect(session.effects).toEqual([]);
  await app.answer({ id: "d/1" });
  expect(session.effects).toEqual([["download", "/_heddle/downloads/d%2F1", "a.csv"]]);
  expect(session.value(0)).toBe("done");
});

it("E3: a handler need not wait; that the host refused stands in the log", async () => {
  const { app, session } = open();
  await session.sendAsync(4);
  expect(session.value(0)).toBe("over");
  expect(session.acks.at(-1)).toBe(1);
  await app.answer({ id: "d" });
  expect(session.effects).toHaveLength(1);

  await session.sendAsync(4);
  await app.answer("A file may have 5 bytes at most." as Json, false);
  expect(session.effects).toHaveLength(1);
  expect(app.log.join()).toContain(
    'The download "a.csv" was not made: Error: A file may have 5 bytes at most.',
  );
});

it("E3: what the host refuses is thrown where it is awaited", async () => {
  const { app, session } = open();
  await session.sendAsync(0);
  await app.answer("Too many downloads" as Json, false);
  expect(session.refused.map(({ code }) => code)).toEqual(["handler-error"]);
  expect(session.value(0)).toBe("none");
});
