import { createElement, type ReactNode } from "react";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import type { CleanElement, CleanNode } from "./clean.ts";

/** How elements look, by name; those of a line that browsers make look right have no class. */
const LOOKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(classes.heading).map(([level, look]) => [`h${level}`, look])),
  a: classes.link,
  blockquote: classes.quote,
  b: classes.strong,
  strong: classes.strong,
  caption: classes.caption,
  code: classes.code,
  kbd: classes.code,
  samp: classes.code,
  dd: classes.description,
  dt: classes.term,
  hr: classes.rule,
  img: classes.image,
  li: classes.item,
  mark: classes.mark,
  ol: `${classes.list} ${classes.numbers}`,
  ul: `${classes.list} ${classes.bullets}`,
  section: classes.group,
  table: classes.table,
  td: classes.cell,
  th: `${classes.columnHeading} ${classes.align.start}`,
  tr: classes.row,
};

/** @param tableLabel what screen readers call a table that scrolls */
export function drawNodes(nodes: readonly CleanNode[], tableLabel: string): ReactNode {
  return inPlace(nodes, (node) => (typeof node === "string" ? node : drawElement(node, tableLabel)));
}

function drawElement({ name, props, children }: CleanElement, tableLabel: string): ReactNode {
  const content = children.length === 0 ? undefined : drawNodes(children, tableLabel);
  // The code of a block has the look of the block.
  if (name === "pre")
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      <pre {...props} tabIndex={0} className={classes.pre}>
        {children.length === 1 && isCode(children[0]!) ? drawCode(children[0]!, tableLabel) : content}
      </pre>
    );
  const element = createElement(name, { ...props, className: LOOKS[name] }, content);
  if (name !== "table") return element;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" aria-label={tableLabel} tabIndex={0} className={classes.frame}>
      {element}
    </div>
  );
}

function isCode(node: CleanNode): node is CleanElement {
  return typeof node !== "string" && node.name === "code";
}

function drawCode({ props, children }: CleanElement, tableLabel: string): ReactNode {
  return <code {...props}>{drawNodes(children, tableLabel)}</code>;
}
