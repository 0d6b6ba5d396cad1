/** One thing wrong with a document. */
export interface ParseIssue {
  /** Where, as one would write it in code: `nodes.k3.props["aria-label"]`; empty for the document as a whole. */
  path: string;
  /** What is wrong and what to do, for a person. */
  message: string;
}

/** A path's keys as one text. */
export function pathText(keys: readonly PropertyKey[]): string {
  let text = "";
  for (const key of keys) {
    if (typeof key === "number") text += `[${key}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(key))) text += text === "" ? String(key) : `.${String(key)}`;
    else text += `[${JSON.stringify(String(key))}]`;
  }
  return text;
}
