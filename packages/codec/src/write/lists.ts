/** Lists as TSX: plain, or `windowed(list, 50)`, which mounts only the rows that are looked at. */

import type { Expression } from "@babel/types";
import type { PropValue } from "@heddle/schema";
import { isCallTo, operandLayout } from "../code/places.ts";
import { Level } from "../code/precedence.ts";
import type { Layout } from "../layout/layout.ts";
import { literalLayout } from "../literal/print-literal.ts";
import { readLiteral } from "../literal/read-literal.ts";
import type { PageWriter } from "./page-writer.ts";

/** How many rows `windowed(list)` has at a time. */
export const WINDOW_ROWS = 50;

/** Would code be read as a literal? */
export function isLiteralCode(inner: Expression): boolean {
  return readLiteral(inner) !== undefined;
}

/** A list as an operand of what takes it. */
export function listLayout(writer: PageWriter, list: PropValue, level: number): Layout {
  if ("value" in list) return literalLayout(list.value);
  return operandLayout(
    writer.code("expression" in list ? list.expression : list.bind),
    level,
    (inner) => isLiteralCode(inner) || isCallTo(inner, "windowed"),
  );
}

/** `windowed(list, 50)` */
export function windowLayout(writer: PageWriter, list: PropValue, size: number): Layout {
  writer.helpers.add("windowed");
  return ["windowed(", listLayout(writer, list, Level.assignment), `, ${size})`];
}
