import { useMemo } from "react";
import { highlight } from "../highlight/highlighter.ts";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { CodeFrame } from "./code-frame.tsx";
import { lineRanges } from "./line-ranges.ts";

export interface CodeBlockProps extends ElementProps {
  text?: unknown;
  language?: string;
  fileName?: unknown;
  lineNumbers?: boolean;
  firstLine?: number;
  highlightedLines?: unknown;
  wrap?: boolean;
  ariaLabel?: string;
  copyLabel?: string;
  copiedLabel?: string;
  onCopy?: () => void;
}

export function CodeBlock({
  text,
  language,
  fileName,
  lineNumbers,
  firstLine,
  highlightedLines,
  wrap,
  ariaLabel,
  copyLabel,
  copiedLabel,
  onCopy,
  children: _,
  ...rest
}: CodeBlockProps) {
  const code = codeOf(text);
  const lines = useMemo(() => highlight(code, language), [code, language]);
  const name = textOf(fileName);
  return (
    <CodeFrame
      {...rest}
      text={code}
      lines={lines}
      fileName={name}
      label={textOf(ariaLabel) || name || "Code"}
      copyLabel={textOf(copyLabel) || "Copy"}
      copiedLabel={textOf(copiedLabel) || "Copied"}
      onCopy={onCopy}
      isNumbered={Boolean(lineNumbers)}
      firstLine={Math.max(0, Math.round(numberOf(firstLine, 1)))}
      highlighted={lineRanges(highlightedLines)}
      isWrapped={Boolean(wrap)}
    />
  );
}

/** Records are shown as JSON that can be read; ends of lines are one character; none stands at the end. */
function codeOf(text: unknown): string {
  const code = typeof text === "object" && text !== null ? JSON.stringify(text, null, 2) : textOf(text);
  return code.replaceAll(/\r\n?/g, "\n").replace(/\n$/, "");
}
