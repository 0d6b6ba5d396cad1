import clsx from "clsx";
import { useCopy } from "../copying/useCopy.ts";
import type { Line } from "../highlight/lines.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { ElementProps } from "../style/element.ts";
import { classes } from "./classes.ts";
import { CodeLines, type CodeLinesProps } from "./code-lines.tsx";

export interface CodeFrameProps extends ElementProps, Omit<CodeLinesProps, "hasCorner"> {
  /** What the button copies. */
  text: string;
  lines: readonly Line[];
  fileName: string;
  /** What the code is, for screen readers. */
  label: string;
  copyLabel: string;
  copiedLabel: string;
  onCopy?: (() => void) | undefined;
}

/** Code in a frame, with its file's name and a button that copies it. */
export function CodeFrame({
  text,
  lines,
  fileName,
  label,
  copyLabel,
  copiedLabel,
  onCopy,
  isNumbered,
  firstLine,
  highlighted,
  isWrapped,
  className,
  ...rest
}: CodeFrameProps) {
  const { copied, copy } = useCopy();
  const isCopied = copied === text;
  const hasHead = fileName !== "";
  const button = (
    <button
      type="button"
      aria-label={copyLabel}
      title={copyLabel}
      className={clsx(classes.copy, !hasHead && classes.corner)}
      onClick={() => void copy(text).then((isDone) => isDone && onCopy?.())}
    >
      <Glyph name="copy" size={15} className={isCopied ? classes.out : undefined} />
      <Glyph name="check" size={15} className={isCopied ? classes.copied : classes.out} />
    </button>
  );
  return (
    <figure {...rest} className={clsx(classes.root, className)}>
      {hasHead ? (
        <figcaption className={classes.head}>
          <span className={classes.fileName}>{fileName}</span>
          {button}
        </figcaption>
      ) : (
        button
      )}
      {/* Code is read from left to right in every language. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      <pre dir="ltr" role="group" tabIndex={0} aria-label={label} className={classes.pre}>
        <CodeLines
          lines={lines}
          isNumbered={isNumbered}
          firstLine={firstLine}
          highlighted={highlighted}
          isWrapped={isWrapped}
          hasCorner={!hasHead}
        />
      </pre>
      <span role="status" className={classes.said}>
        {isCopied ? copiedLabel : ""}
      </span>
    </figure>
  );
}
