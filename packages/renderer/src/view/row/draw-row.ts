import { textOf } from "@heddle/components/text";
import type { Json } from "@heddle/schema";
import type { ClientScope } from "@heddle/state-engine/model";
import type { TemplateNode } from "@heddle/state-engine/program";
import { createElement, Fragment, type ReactNode } from "react";
import type { LivePage } from "../../page/live-page.ts";
import { boundProps, handlersOf } from "../plan.ts";
import type { ElementPiece, Piece } from "./row-plan.ts";

/** A row while it is drawn. */
export interface DrawnRow {
  readonly page: LivePage;
  readonly scope: ClientScope;
  /** Of the plan's bindings, in the same order. */
  readonly values: readonly (Json | undefined)[];
  /** Draws what needs a component of its own. */
  other(node: TemplateNode, scope: ClientScope): ReactNode;
}

/** Their places are their identities: keys are not needed. */
export function drawPieces(pieces: readonly Piece[], row: DrawnRow): ReactNode {
  if (pieces.length === 1) return drawPiece(pieces[0]!, row);
  return createElement(Fragment, null, ...pieces.map((piece) => drawPiece(piece, row)));
}

function drawPiece(piece: Piece, row: DrawnRow): ReactNode {
  if ("type" in piece) return drawElement(piece, row);
  if ("value" in piece) return textOf(row.values[piece.value]);
  if ("text" in piece) return piece.text;
  return row.other(piece.other, row.scope);
}

function drawElement({ type, plan, first, slots }: ElementPiece, row: DrawnRow): ReactNode {
  const component = row.page.component(type);
  if (!component) return null;
  const props = {
    ...plan.literals,
    ...boundProps(plan, row.values, first),
    ...handlersOf(row.page, plan, row.scope),
  };
  for (const [name, pieces] of slots) props[name] = drawPieces(pieces, row);
  return (component as (props: Record<string, unknown>) => ReactNode)(props);
}
