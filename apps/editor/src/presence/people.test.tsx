import { expect, test } from "vitest";
import { appWith, editorOn } from "../testing/draw.tsx";
import { publishPointer, publishPresence, readPerson, withdrawPointer } from "./people.ts";

test("what others see of the pointer is gone when it leaves, with the mode and with the page", () => {
  const editor = editorOn(appWith([]));
  const stop = publishPresence(editor);
  const shown = () => readPerson(1, editor.awareness.getLocalState())?.cursor ?? null;
  const point = (x: number) => editor.awareness.setLocalStateField("cursor", { x, y: 1 });

  publishPointer(editor, { x: 0.5, y: 10 });
  expect(shown()).toEqual({ x: 0.5, y: 10 });
  withdrawPointer(editor);
  expect(shown()).toBeNull();

  point(0.1);
  editor.mode.set("interact");
  expect(shown()).toBeNull();

  point(0.2);
  const added = editor.run("page.add", { path: "/about" });
  editor.showPage(added!.page);
  expect(shown()).toBeNull();
  stop();
  editor.close();
});
