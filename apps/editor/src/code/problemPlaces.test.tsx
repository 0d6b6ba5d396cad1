import { childIndex, type Diagnostic } from "@heddle/schema";
import { expect, test } from "vitest";
import { manifests } from "../editor/editor.ts";
import type { LogItem } from "../live/liveStores.ts";
import { appWith } from "../testing/draw.tsx";
import { pageOutline } from "../tree/outline.ts";
import { lastRuntimeError, problemsInFile, problemsInPage } from "./problemPlaces.ts";

const entry = (id: number, rest: Partial<LogItem>): LogItem => ({
  id,
  at: 0,
  session: "s",
  level: "error",
  text: "boom",
  ...rest,
});

test("problems of code stand at their line in their own file only", () => {
  const problems: Diagnostic[] = [
    {
      severity: "error",
      code: "logic-build",
      message: "No.",
      file: "state/a.ts",
      line: 4,
      column: 2,
    },
    { severity: "error", code: "logic-build", message: "No.", file: "state/b.ts", line: 1 },
  ];
  expect(problemsInFile(problems, "state/a.ts")).toEqual([
    { severity: "error", message: "No.", line: 4, column: 2 },
  ]);
});

test("problems of a component stand at its tag in the page's code, those of the page in the first line", () => {
  const app = appWith([
    { id: "first", type: "Button" },
    { id: "second", type: "Button" },
  ]);
  const page = Object.keys(app.pages)[0]!;
  const outline = pageOutline(app, childIndex(app), page, manifests);
  const placed = problemsInPage(
    [
      { severity: "error", code: "unknown-name", message: "Second.", node: "second", prop: "label" },
      { severity: "error", code: "unknown-state", message: "Page.", node: page },
      { severity: "error", code: "unknown-name", message: "Elsewhere.", node: "other" },
    ],
    { file: "pages/index.tsx", source: "one\n<Button />\n<Button />\n", page, outline },
  );
  expect(placed).toEqual([
    { severity: "error", message: "Second.", line: 3, column: 2 },
    { severity: "error", message: "Page.", line: 1 },
  ]);
});

test("the newest error with a place is the one that is marked, without its handler's name", () => {
  const log = [
    entry(1, { text: "old", file: "state/a.ts", line: 1 }),
    entry(2, {
      text: "Shop.buy: Error: none left\n  at …",
      handler: "Shop.buy",
      file: "state/a.ts",
      line: 9,
    }),
    entry(3, { text: "no place" }),
    entry(4, { level: "log", text: "said", file: "state/a.ts", line: 2 }),
  ];
  expect(lastRuntimeError(log)).toEqual({ id: 2, file: "state/a.ts", line: 9, text: "Error: none left" });
  expect(lastRuntimeError([])).toBeNull();
});
