import { lazy } from "react";

/** In browsers the highlighter comes when the first block of code is drawn; until then it suspends. What the server has coloured stays as it is. */
export const HighlightedCode = lazy(() =>
  import("./highlighted-code.tsx").then((module) => ({ default: module.HighlightedCode })),
);
