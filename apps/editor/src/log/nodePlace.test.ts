import { expect, test } from "vitest";
import { manifests } from "../editor/editor.ts";
import { appWith } from "../testing/draw.tsx";
import { nodePlace } from "./nodePlace.ts";

test("what the log says of a component leads to its tag in the page's code, as it is after each edit", () => {
  const app = appWith([
    { id: "first", type: "Progress", props: { value: { value: 1 } } },
    { id: "second", type: "Progress", props: { value: { value: 2 } } },
  ]);
  const first = nodePlace(app, "first.value", manifests)!;
  expect(first.file).toBe("pages/index.tsx");
  expect(nodePlace(app, "second.value", manifests)).toEqual({ file: first.file, line: first.line + 1 });
  expect(nodePlace(app, "gone.value", manifests)).toBeNull();
  expect(nodePlace(app, undefined, manifests)).toBeNull();
  // Alone, it needs no fragment around it.
  const edited = appWith([{ id: "second", type: "Progress", props: { value: { value: 2 } } }]);
  expect(nodePlace(edited, "second.value", manifests)).toEqual({ ...first, line: first.line - 1 });
});
