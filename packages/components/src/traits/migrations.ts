import type { ComponentManifest } from "@heddle/schema";

type Migration = NonNullable<ComponentManifest["migrations"]>[number];

/** A migration for a prop that has another name now; what has the new name already stays. */
export function renamed(from: string, to: string): Migration {
  return ({ [from]: value, ...rest }) => (value === undefined ? rest : { [to]: value, ...rest });
}
