import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import { State } from "../state/base.ts";

let now = 0;

class Notes extends State {
  title = "One";
  rows = [
    { id: 1, text: "first" },
    { id: 2, text: "second" },
    { id: 3, text: "third, which is long enough to be worth a text of its own" },
  ];
  rename(title: string): void {
    this.title = title;
  }
  async ask(): Promise<void> {
    await (this.ui as { confirm(text: string): Promise<boolean> }).confirm("Really?");
  }
}

type Context = { notes: Notes; row: Notes["rows"][number] };
const on = ($: unknown) => $ as Context;

function open() {
  const app = new TestApp(
    {
      uses: { notes: Notes },
      nodes: [
        { value: ($) => on($).notes.title, reads: ["notes.title"] },
        { value: () => now, reads: ["notes.title"] },
        {
          each: ($) => on($).notes.rows,
          reads: ["notes.rows"],
          item: "row",
          key: ($) => on($).row.id,
          row: [{ value: ($) => `${on($).row.text} at ${now}`, reads: ["row.text"] }],
        },
        { event: ($, payload) => on($).notes.rename(String(payload)), payload: "string" },
        { event: ($) => on($).notes.ask(), payload: "none" },
      ],
    },
    [Notes],
  );
  return { app, session: app.open() };
}

describe("a session that rests", () => {
  it("FO1: sends what changed and nothing else when something happens", () => {
    now = 1;
    const { session } = open();
    expect(session.rest()).not.toBeNull();
    expect(session.send(0, "Two")).toBe('[[0,0,"Two"]]');
  });

  it("FO2: sends its whole page where it comes out otherwise", () => {
    now = 1;
    const { session } = open();
    session.rest();
    now = 2;
    session.send(0, "Two");
    const shown = session.client!.toModel();
    expect(shown).toEqual(session.fresh());
    expect(JSON.stringify(shown)).toContain("first at 2");
  });

  it("FO1: stays as it is where its page cannot be drawn the same", () => {
    now = 1;
    const { session } = open();
    now = 2;
    expect(session.rest()).toBeNull();
    expect(session.send(0, "Two")).toBe('[[0,0,"Two"],[0,1,2]]');
  });

  it("FO3: is opened again without a model, or with one where its page comes out otherwise", async () => {
    now = 1;
    const { app, session } = open();
    expect(session.hibernate(session.rest()!, 1)).toBe(true);
    expect(session.send(0, "Two")).toBe('[[0,0,"Two"]]');
    await app.idle();
    const shown = session.rest()!;
    expect(shown).not.toBeNull();
    now = 2;
    expect(session.hibernate(shown, 2)).toBe(false);
    expect(session.client!.toModel()).toEqual(session.fresh());
  });

  it("FO3: may not be closed while it asks something, nor while it is provisional", () => {
    now = 1;
    const { session } = open();
    session.send(1);
    expect(session.rest()).toBeNull();
    const { app } = open();
    expect(app.open("b", { provisional: true }).rest()).toBeNull();
  });

  it("FO4: holds its values as one text until somebody asks", () => {
    now = 1;
    const { app, session } = open();
    expect(session.rest()).not.toBeNull();
    let told: Record<string, string> = {};
    app.listen((record) => {
      if (record.kind === "inspected") told = record.fields;
    });
    app.receive({ kind: "inspect", session: "a" });
    expect(told["state/test.ts#Notes.rows"]).toContain("second");
  });
});
