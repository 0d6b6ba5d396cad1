import clsx from "clsx";
import { useMemo } from "react";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { blocks } from "./blocks.tsx";
import { classes } from "./classes.ts";
import { tokensOf } from "./inline.tsx";
import { labelsOf } from "./labels.ts";

export interface MarkdownProps extends ElementProps {
  text?: unknown;
  headingLevel?: number;
  labels?: unknown;
}

/**
 * Markdown drawn as elements from marked's tokens: no HTML is ever made of it, so there is nothing to sanitise. HTML in
 * the text is shown as the text it is, and addresses are limited to those that a Link or Image may have.
 */
export function Markdown({ text, headingLevel, labels, className, children: _, ...rest }: MarkdownProps) {
  const source = textOf(text);
  const tokens = useMemo(() => tokensOf(source), [source]);
  const firstLevel = Math.min(6, Math.max(1, Math.round(numberOf(headingLevel, 1))));
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      {blocks(tokens, { labels: labelsOf(labels), firstLevel })}
    </div>
  );
}
