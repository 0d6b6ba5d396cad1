import type { Key } from "./values.ts";

export type Path = readonly Key[];

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A path as JavaScript and JSONPath write it: `$.users[0]["first name"]`. */
export function pathText(root: string, path: Path): string {
  return (
    root +
    path
      .map((key) =>
        typeof key === "number" ? `[${key}]` : IDENTIFIER.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
      )
      .join("")
  );
}

/** A path as one text that no other path has (JSON Pointer). */
export function pathId(path: Path): string {
  return path.map((key) => `/${idStep(key)}`).join("");
}

export function idBelow(id: string, key: Key): string {
  return `${id}/${idStep(key)}`;
}

function idStep(key: Key): string {
  return String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}
