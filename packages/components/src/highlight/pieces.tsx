import type { ReactNode } from "react";
import { inPlace } from "../style/in-place.ts";
import { kindClasses } from "./classes.ts";
import type { Line } from "./lines.ts";

/** A line's pieces, each in its colour. */
export function Pieces({ line }: { line: Line }): ReactNode {
  return inPlace(line, ({ text, kind }) =>
    kind === null ? text : <span className={kindClasses[kind]}>{text}</span>,
  );
}
