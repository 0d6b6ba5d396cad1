import clsx from "clsx";
import { useMemo } from "react";
import { parseHtml } from "#parse-html";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { clean } from "./clean.ts";
import { drawNodes } from "./draw.tsx";

/** What is longer ends here: parsing more would hold the page up. */
const MOST_CHARACTERS = 300_000;

export interface HtmlProps extends ElementProps {
  text?: unknown;
  tableLabel?: string;
}

/**
 * HTML from anywhere, drawn as React elements of an allowed few. It never becomes HTML of the page again, so nothing that a parser makes of it
 * can bring an element or an attribute in that is not on the list.
 */
export function Html({ text, tableLabel, className, children: _, ...rest }: HtmlProps) {
  const source = textOf(text).slice(0, MOST_CHARACTERS);
  const nodes = useMemo(() => {
    const parsed = parseHtml(source);
    return parsed && clean(parsed);
  }, [source]);
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      {nodes ? (
        drawNodes(nodes, textOf(tableLabel) || "Table")
      ) : (
        <p className={classes.source}>{source.slice(0, 2000)}</p>
      )}
    </div>
  );
}
