import { Suspense } from "react";
import { HighlightedCode } from "#highlighted-code";
import { CodeFrame } from "../code-block/code-frame.tsx";
import type { HighlightedCodeProps } from "./highlighted-code.tsx";
import { plainLines } from "./lines.ts";

/**
 * Code for where most pages have none: its colours are loaded by the first block of code. The server draws them at once, and
 * browsers keep what it drew; code that shows up later is plain, of the same size, until the highlighter is there.
 */
export function LateCode({ language, ...props }: HighlightedCodeProps) {
  return (
    <Suspense fallback={<CodeFrame {...props} lines={plainLines(props.text)} />}>
      <HighlightedCode {...props} language={language} />
    </Suspense>
  );
}
