import { useMemo } from "react";
import { CodeFrame, type CodeFrameProps } from "../code-block/code-frame.tsx";
import { highlight } from "./highlighter.ts";

export interface HighlightedCodeProps extends Omit<CodeFrameProps, "lines"> {
  language: string;
}

/** Code in its frame, in colours. */
export function HighlightedCode({ language, text, ...rest }: HighlightedCodeProps) {
  const lines = useMemo(() => highlight(text, language), [text, language]);
  return <CodeFrame {...rest} text={text} lines={lines} />;
}
