import { act } from "react";
import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { CodeBlock } from "./component.tsx";
import { lineRanges } from "./line-ranges.ts";

const lines = (root: Element) => [...root.querySelectorAll("code > span")];

function clipboard(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
}

it("shows code as it is, in colours, line by line", () => {
  const { root } = draw(<CodeBlock text={"const a = '<b>';\r\n\r\n  return a;\n"} language="typescript" />);
  expect(root.querySelector("code")!.textContent).toBe("const a = '<b>';\n\n  return a;");
  expect(lines(root)).toHaveLength(3);
  expect(root.querySelector("span span span")!.textContent).toBe("const");
});

it("numbers its lines beside the code, so that they are not copied, and lets some stand out", () => {
  const { root, redraw } = draw(
    <CodeBlock text={"a\nb\nc"} lineNumbers firstLine={9} highlightedLines="10-11" />,
  );
  expect(lines(root).map((line) => line.getAttribute("data-line"))).toEqual(["9", "10", "11"]);
  expect(lines(root).map((line) => line.hasAttribute("data-highlighted"))).toEqual([false, true, true]);
  expect(root.querySelector("code")!.textContent).toBe("a\nb\nc");
  redraw(<CodeBlock text="a" />);
  expect(lines(root)[0]!.hasAttribute("data-line")).toBe(false);
});

it.each([
  ["2, 5-7", [2, 5, 6, 7]],
  [3, [3]],
  [
    [1, "4 – 5"],
    [1, 4, 5],
  ],
  ["7-5, x, -, 1-", []],
  [null, []],
])("takes %j as lines", (value, expected) => {
  expect([...lineRanges(value)]).toEqual(expected);
});

it("is not held up by a range that no code has", () => {
  expect(lineRanges("1-9999999").size).toBeLessThan(20_000);
});

it("copies the code at a press, says so for a moment, and tells it", async () => {
  vi.useFakeTimers();
  const writeText = vi.fn(async () => undefined);
  clipboard(writeText);
  const onCopy = vi.fn();
  const { root } = draw(<CodeBlock text="npm start" copiedLabel="Kopiert" onCopy={onCopy} />);
  const status = root.querySelector("[role=status]")!;
  await act(async () => press(root.querySelector("button")!));
  expect(writeText).toHaveBeenCalledExactlyOnceWith("npm start");
  expect([status.textContent, onCopy.mock.calls]).toEqual(["Kopiert", [[]]]);
  act(() => void vi.advanceTimersByTime(3000));
  expect(status.textContent).toBe("");
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("does not claim to have copied what the browser refused", async () => {
  clipboard(() => Promise.reject(new Error("no")));
  const onCopy = vi.fn();
  const { root } = draw(<CodeBlock text="npm start" onCopy={onCopy} />);
  await act(async () => press(root.querySelector("button")!));
  expect([root.querySelector("[role=status]")!.textContent, onCopy.mock.calls]).toEqual(["", []]);
  vi.unstubAllGlobals();
});

it("shows a record as JSON", () => {
  const { root } = draw(<CodeBlock text={{ a: [1] }} language="json" />);
  expect(root.querySelector("code")!.textContent).toBe('{\n  "a": [\n    1\n  ]\n}');
});

it("can be scrolled with the keys and is named", async () => {
  const { root, container } = draw(<CodeBlock text="a" fileName="src/a.ts" />);
  const pre = root.querySelector("pre")!;
  expect([pre.tabIndex, pre.getAttribute("aria-label"), pre.dir]).toEqual([0, "src/a.ts", "ltr"]);
  expect(await accessibilityIssues(container)).toEqual([]);
});
