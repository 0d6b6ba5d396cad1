import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { appWith, type Drawn, draw, editorOn } from "../testing/draw.tsx";
import { COUNTING } from "./testing.ts";
import { Timeline } from "./timeline.tsx";

let drawn: Drawn;
afterEach(() => drawn.close());

function open() {
  const editor = editorOn(
    appWith([
      { id: "n1", type: "Button", name: "Count" },
      { id: "n2", type: "Text", name: "Total" },
    ]),
  );
  drawn = draw(editor, <Timeline />);
  return editor;
}

function happen(editor: ReturnType<typeof open>): void {
  act(() =>
    editor.live.timeline.set([
      { id: 1, at: 0, entry: COUNTING },
      { id: 2, at: 5, entry: { name: "a timer", milliseconds: 1, bytes: 0, calls: [], commits: [] } },
    ]),
  );
}

const rows = () => [...drawn.root.querySelectorAll<HTMLElement>("[data-event-row]")];

it("teaches how to fill it while it is empty", () => {
  open();
  expect(drawn.root.textContent).toContain("Switch to Interact and click something");
});

it("opens an event to its handler, host calls, steps and the reason of each value", () => {
  const editor = open();
  happen(editor);
  const [row] = rows();
  expect(row!.textContent).toBe("0 msCount · click13 ms60 B");
  expect(row!.getAttribute("aria-expanded")).toBe("false");
  drawn.click(row!);
  expect(row!.getAttribute("aria-expanded")).toBe("true");
  expect(drawn.find("code", "Counter.count")).toBeTruthy();
  expect(drawn.find("section", "Host calls").textContent).toContain("fetch GET api.example.com/step8.0 ms");
  expect(drawn.find("section", "Step 1").textContent).toContain("reads Counter.busy");
  const answer = drawn.find("section", "Answer");
  expect(answer.textContent).toContain("Counter.steps and what is below");
  expect(answer.textContent).toContain("Counter.total1 B");
  expect(answer.textContent).not.toContain("disabled");
  drawn.click(drawn.find("button", "1 more binding was evaluated and shows what it showed"));
  expect(answer.textContent).toContain("Count · disabled");
});

it("selects on the canvas what a binding belongs to", () => {
  const editor = open();
  happen(editor);
  drawn.click(rows()[0]!);
  drawn.click(
    [...drawn.root.querySelectorAll("button")].find((one) => one.textContent?.startsWith("Total · "))!,
  );
  expect(editor.selection.get()).toEqual(["n2"]);
  expect(editor.inspectorTab.get()).toBe("properties");
});

it("is filtered by what events say, and says when none is left", () => {
  const editor = open();
  happen(editor);
  const filter = drawn.find("input", "Filter events");
  drawn.type(filter, "counter.total");
  expect(rows().map((row) => row.textContent)).toEqual(["0 msCount · click13 ms60 B"]);
  drawn.type(filter, "nowhere");
  expect(rows()).toEqual([]);
  expect(drawn.root.textContent).toContain("No event fits");
});

it("is walked through with the arrow keys", () => {
  const editor = open();
  happen(editor);
  const [first, second] = rows();
  first!.focus();
  const press = (key: string) =>
    act(() => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
  press("ArrowDown");
  expect(document.activeElement).toBe(second);
  press("Home");
  expect(document.activeElement).toBe(first);
});
