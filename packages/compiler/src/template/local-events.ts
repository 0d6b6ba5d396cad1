import type { EventIndex } from "@heddle/state-engine/program";
import { parseCode } from "../expression/index.ts";
import { rootOf, splitEvent } from "../local/index.ts";
import type { EventSource, PageBuilder } from "./page.ts";

type Place = Pick<EventSource, "part" | "rows" | "payload" | "guards" | "node" | "prop">;

/** An event that touches local state: the browser runs it, and what it does with the server's states is sent. */
export function addLocalEvent(builder: PageBuilder, code: string, place: Place): EventIndex {
  const { part, rows, payload, guards, node, prop } = place;
  const parsed = parseCode(code);
  const split = parsed.ok ? splitEvent(code, parsed.expression, builder.names(rows)) : null;
  const browser = builder.browserCode(split ?? { code: "null", served: [], problems: [] }, {
    owner: builder.owner,
    part,
    rows,
    node,
    prop,
  });
  const sends = (split?.problems.length === 0 ? split.effects : []).map((effect) =>
    builder.addEvent({
      kind: "handler",
      ...builder.home(part, rows),
      code: effect.code,
      payload: "none",
      inputs: effect.inputs,
      guards,
      node,
      prop,
    }),
  );
  return builder.addEvent({
    kind: "local",
    part,
    rows,
    code,
    payload,
    guards: [],
    node,
    prop,
    browser: { ...browser, sends },
  });
}

/** A field that is bound to local state: what is typed stays in the browser. */
export function addLocalBind(builder: PageBuilder, code: string, place: Place): EventIndex {
  const parsed = parseCode(code);
  const root = parsed.ok ? rootOf(parsed.expression) : null;
  const isLocal = root?.type === "Identifier" && builder.names(place.rows).whereIs(root.name) === "local";
  if (!isLocal) {
    builder.report(
      "error",
      "local-split",
      `${place.prop}: \`${code}\` is the server's, and which field it is only the browser knows: bind a field of one of them.`,
      place.node,
      place.prop,
    );
  }
  return addLocalEvent(builder, isLocal ? `($value) => { ${code} = $value; }` : "() => {}", place);
}
