/** What a block's names stand for, and which names there are. */

import type { App, Block, PropValue } from "@heddle/schema";
import type { Meaning } from "./lexicon.ts";

/** What a prop stands for where it was given this, or nothing. */
export function propMeaning(prop: Block["props"][number], given: PropValue | undefined): Meaning {
  const initial = prop.default === undefined ? null : JSON.stringify(prop.default);
  if (!given)
    return prop.default === undefined
      ? { kind: "prop", code: "undefined", bind: null }
      : { kind: "prop", code: JSON.stringify(prop.default), bind: null, literal: prop.default };
  if ("value" in given)
    return { kind: "prop", code: JSON.stringify(given.value), bind: null, literal: given.value };
  const code = "bind" in given ? given.bind : given.expression;
  return {
    kind: "prop",
    code: initial === null ? code : `(($value) => $value === undefined ? ${initial} : $value)(${code})`,
    bind: "bind" in given ? given.bind : null,
  };
}

export function namesOf(app: App): Set<string> {
  const names = new Set<string>();
  for (const owner of [...Object.values(app.pages), ...Object.values(app.blocks)])
    for (const { name } of owner.uses) names.add(name);
  for (const { type, props } of Object.values(app.nodes))
    if (type === "Each")
      for (const value of [props.item, props.index])
        if (value && "value" in value && typeof value.value === "string") names.add(value.value);
  return names;
}
