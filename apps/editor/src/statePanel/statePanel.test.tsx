import { act } from "react";
import { afterEach, expect, it } from "vitest";
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
