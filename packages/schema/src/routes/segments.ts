/** The segments of a URL pattern: `posts`, `[id]`, `[[id]]`, `[...path]`, `[[...path]]`. */

export interface Segment {
  /** `optional` and `optional-rest` may be absent; `rest` and `optional-rest` take all that is left. */
  kind: "static" | "dynamic" | "optional" | "rest" | "optional-rest";
  /** The parameter's name, or a static segment's text. */
  name: string;
}

const PARAMETER = /^\[(\[)?(\.\.\.)?([A-Za-z_][A-Za-z0-9_]*)\](\])?$/;

/** Reads one segment. Brackets that do not match make it a static one, which no path may have. */
export function readSegment(text: string): Segment {
  const match = PARAMETER.exec(text);
  if (!match || (match[1] === undefined) !== (match[4] === undefined)) return { kind: "static", name: text };
  const isRest = match[2] !== undefined;
  const isOptional = match[1] !== undefined;
  const kind = isRest ? (isOptional ? "optional-rest" : "rest") : isOptional ? "optional" : "dynamic";
  return { kind, name: match[3]! };
}

export function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** The parameters of a URL pattern, in order. */
export function pathParameters(path: string): Segment[] {
  return segmentsOf(path)
    .map(readSegment)
    .filter((segment) => segment.kind !== "static");
}
