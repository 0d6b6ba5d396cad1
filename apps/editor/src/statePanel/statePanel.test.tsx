import type { Json } from "@heddle/schema";
import { act } from "react";
import { afterEach, expect, it } from "vitest";
import type { AskState } from "../live/liveStores.ts";
import { appWith, type Drawn, draw, editorOn } from "../testing/draw.tsx";
import { StatePanel } from "./statePanel.tsx";

let drawn: Drawn;
afterEach(() => drawn.close());

const CODE = `import { State } from "heddle";

export class Todo extends State {
  text = "";
  get ready() { return this.text !== ""; }
  add() {}
}
`;

it("teaches to add a class when there is none", () => {
  drawn = draw(editorOn(appWith([])), <StatePanel />);
  expect(drawn.root.textContent).toContain("No state yet");
});

it("shows what the code declares, with live values as they come", () => {
  const editor = editorOn(appWith([], { "state/todo.ts": CODE }));
  drawn = draw(editor, <StatePanel />);
  const members = drawn.find("ul", "Members of Todo");
  expect([...members.children].map((item) => item.textContent)).toEqual([
    'text""',
    "readycomputed",
    "add0 uses",
  ]);
  act(() => editor.live.state.set({ "state/todo.ts#Todo.text": '"milk"' }));
  expect(drawn.find("output", '"milk"').textContent).toBe('"milk"');
});

it("says which classes live in the browser", () => {
  const code = CODE.replaceAll("State", "LocalState");
  drawn = draw(editorOn(appWith([], { "state/todo.ts": code })), <StatePanel />);
  expect(drawn.find("section", "Todo").textContent).toContain("browser");
});

it("makes a class available on the page, and opens its code at a member", () => {
  const editor = editorOn(appWith([], { "state/todo.ts": CODE }));
  drawn = draw(editor, <StatePanel />);
  drawn.click(drawn.find("button", "Use here"));
  expect(editor.app.pages[editor.page.get()]!.uses).toEqual([
    { name: "todo", file: "state/todo.ts", className: "Todo" },
  ]);
  drawn.click([...drawn.root.querySelectorAll("li button")].at(-1)!);
  expect(editor.codePlace.get()).toMatchObject({ file: "state/todo.ts", line: 6 });
  expect(editor.dockTab.get()).toBe("file:state/todo.ts");
});

it("says where the mistake is when nothing can be read, instead of that there is no state", () => {
  const editor = editorOn(appWith([], { "state/broken.ts": "export class {" }));
  drawn = draw(editor, <StatePanel />);
  expect(drawn.root.textContent).not.toContain("No state yet");
  expect(drawn.root.textContent).toContain("Once state/broken.ts:");
  drawn.click(drawn.find("button", "Show the mistake"));
  expect(editor.codePlace.get()).toMatchObject({ file: "state/broken.ts" });
});

it("keeps showing the classes while the code has a mistake in it", () => {
  const editor = editorOn(appWith([], { "state/todo.ts": CODE }));
  drawn = draw(editor, <StatePanel />);
  act(
    () => void editor.run("file.edit", { path: "state/todo.ts", text: CODE.replace("add() {}", "add( {") }),
  );
  expect(drawn.find("ul", "Members of Todo")).toBeTruthy();
});

/** A session that answers from a table, and notes what it was asked. */
function answering(values: Record<string, unknown>, refusal = "") {
  const asked: unknown[] = [];
  const ask: AskState = (question) => {
    asked.push(question);
    const place = [question[1], ...question[2]].join(" ");
    return Promise.resolve({
      request: 1,
      message: question[0] === "set" ? refusal : "",
      value: (question[0] === "look" ? values[place] : null) as Json,
    });
  };
  return { ask, asked };
}

const TEXT = "state/todo.ts#Todo.text";
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve)));
const press = (field: Element, key: string) =>
  act(() => field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));

function withSession(session: ReturnType<typeof answering>, state: Record<string, string>) {
  const editor = editorOn(appWith([], { "state/todo.ts": CODE }));
  editor.live.ask.set(() => session.ask);
  editor.live.state.set(state);
  drawn = draw(editor, <StatePanel />);
}

it("sets a live value, and says why one cannot be set", async () => {
  const session = answering({ [TEXT]: { kind: "text", json: '"milk"', members: [], more: 0 } });
  withSession(session, { [TEXT]: '"milk"' });
  drawn.click(drawn.find("button", "Edit Todo.text"));
  await settled();
  const field = drawn.find("textarea", "Value of Todo.text") as HTMLTextAreaElement;
  expect(field.value).toBe("milk");
  drawn.type(field, "bread");
  press(field, "Enter");
  await settled();
  expect(session.asked).toEqual([
    ["look", TEXT, []],
    ["set", TEXT, [], "bread"],
  ]);
  expect(drawn.root.querySelector("textarea")).toBeNull();
});

it("keeps what was typed when the session refuses it", async () => {
  const session = answering(
    { [TEXT]: { kind: "number", json: "3", members: [], more: 0 } },
    "Todo.text is a number, and this is text.",
  );
  withSession(session, { [TEXT]: "3" });
  drawn.click(drawn.find("button", "Edit Todo.text"));
  await settled();
  const field = drawn.find("textarea", "Value of Todo.text") as HTMLTextAreaElement;
  drawn.type(field, "not a number");
  press(field, "Enter");
  expect(drawn.root.querySelector("[role=alert]")!.textContent).toContain("not a number");
  drawn.type(field, '"x"');
  press(field, "Enter");
  await settled();
  expect(drawn.root.querySelector("[role=alert]")!.textContent).toBe(
    "Todo.text is a number, and this is text.",
  );
  press(field, "Escape");
  expect(drawn.root.querySelector("textarea")).toBeNull();
});

it("opens lists and objects level by level", async () => {
  const row = { kind: "object", json: '{"done":true}', preview: '{"done":true}', opens: true };
  const done = { step: "done", name: "done", kind: "boolean", json: "true", preview: "true", opens: false };
  const session = answering({
    [TEXT]: { kind: "list", json: null, members: [{ step: "0", name: "0", ...row }], more: 7 },
    [`${TEXT} 0`]: { kind: "object", json: row.json, members: [done], more: 0 },
  });
  withSession(session, { [TEXT]: '[{"done":true}…' });
  drawn.click(drawn.find("button", "Members of Todo.text"));
  await settled();
  expect(drawn.find("ul", "Members of Todo.text").textContent).toContain("and 7 more");
  drawn.click(drawn.find("button", "Members of Todo.text.0"));
  await settled();
  drawn.click(drawn.find("button", "Edit Todo.text.0.done"));
  await settled();
  drawn.click(drawn.find("button", "false"));
  await settled();
  expect(session.asked.at(-1)).toEqual(["set", TEXT, ["0", "done"], false]);
});

const PLACES = `import { cookie, every, latest, query, State } from "heddle";

export class Prefs extends State {
  theme = cookie("light", { httpOnly: true, maxAge: 86_400 });
  filter = query("all");
  @every(60_000) get now() { return 1; }
  @latest search() {}
}
`;

it("says where fields live and how members run, also to screen readers", () => {
  drawn = draw(editorOn(appWith([], { "state/prefs.ts": PLACES })), <StatePanel />);
  const rows = [...drawn.find("ul", "Members of Prefs").children].map((row) => row.textContent);
  expect(rows[0]).toContain("themecookie: Kept by the visitor's browser");
  expect(rows[0]).toContain("For 1 day from the last change. Scripts of the page cannot read it.");
  expect(rows[0]).toContain('"light"');
  expect(rows[1]).toContain("filteraddress");
  expect(rows[2]).toContain("nowevery 60 s");
  expect(rows[3]).toContain("searchlatest");
});

const dialogField = (name: string) =>
  document.querySelector<HTMLInputElement>(`[role=dialog] input[aria-label="${name}"]`) ??
  [...document.querySelectorAll<HTMLLabelElement>("[role=dialog] label")].find(
    (label) => label.textContent === name,
  )!.control!;
const submit = () =>
  act(() =>
    document
      .querySelector("[role=dialog] form")!
      .dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })),
  );

it("writes a variable that the dialog describes, and changes it", () => {
  const editor = editorOn(appWith([], { "state/prefs.ts": PLACES }));
  drawn = draw(editor, <StatePanel />);
  drawn.click(drawn.find("button", "Add to Prefs"));
  drawn.type(dialogField("Name") as HTMLInputElement, "step");
  drawn.type(dialogField("At first") as HTMLInputElement, 'a "b"');
  submit();
  expect(editor.app.files["state/prefs.ts"]).toContain('  filter = query("all");\n  step = "a \\"b\\"";\n');
  drawn.click(drawn.find("button", "Change Prefs.filter"));
  drawn.type(dialogField("At first") as HTMLInputElement, "none");
  drawn.click(
    [...document.querySelectorAll("[role=dialog] button")].find(
      (one) => one.textContent === "New entry in history",
    )!,
  );
  submit();
  expect(editor.app.files["state/prefs.ts"]).toContain('filter = query("none", { history: "push" });');
});

it("offers no other place to fields that are shared", () => {
  const shared =
    'import { SharedState } from "heddle";\nexport class Room extends SharedState {\n  topic = "";\n}\n';
  drawn = draw(editorOn(appWith([], { "state/room.ts": shared })), <StatePanel />);
  drawn.click(drawn.find("button", "Change Room.topic"));
  expect(document.querySelector("[role=dialog]")!.textContent).toContain("for all visitors");
  expect(document.querySelector('[role=combobox][aria-label="Lives"]')).toBeNull();
});
