import { act, Suspense } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { CodeFrame } from "../code-block/code-frame.tsx";
import { draw } from "../testing/draw.tsx";
import { HighlightedCode as InBrowser } from "./highlighted-code.browser.ts";
import { HighlightedCode as OnServer } from "./highlighted-code.tsx";
import { plainLines } from "./lines.ts";

const props = { text: "const a = 1;", fileName: "", label: "Code", copyLabel: "Copy", copiedLabel: "Copied" };
const plain = <CodeFrame {...props} lines={plainLines(props.text)} />;
const keyword = (container: Element) => container.querySelector("code span span span")?.textContent;

it("keeps the colours that the server drew while the highlighter is on its way", async () => {
  const container = document.createElement("div");
  document.body.append(container);
  container.innerHTML = renderToString(
    <Suspense fallback={plain}>
      <OnServer {...props} language="ts" />
    </Suspense>,
  );
  const before = container.innerHTML;
  const complaint = vi.fn();
  const root = hydrateRoot(
    container,
    <Suspense fallback={plain}>
      <InBrowser {...props} language="ts" />
    </Suspense>,
    { onRecoverableError: complaint },
  );
  expect(keyword(container)).toBe("const");
  await act(async () => void (await import("./highlighted-code.tsx")));
  expect(container.innerHTML).toBe(before);
  expect(complaint).not.toHaveBeenCalled();
  act(() => root.unmount());
});

it("colours code that shows up later as soon as it can", async () => {
  const { container } = draw(
    <Suspense fallback={plain}>
      <InBrowser {...props} language="ts" />
    </Suspense>,
  );
  await act(async () => void (await import("./highlighted-code.tsx")));
  expect(container.querySelector("code")!.textContent).toBe(props.text);
  expect(keyword(container)).toBe("const");
});
