/** What an event's code is, for showing it: a handler by name, an effect, or an arrow. */

export type HandlerCode =
  | { kind: "handler"; variable: string; method: string }
  | { kind: "effect"; name: string; text: string }
  | { kind: "code" };

export function readHandlerCode(code: string): HandlerCode {
  const handler = /^\s*([A-Za-z_$][\w$]*)\.([A-Za-z_$][\w$]*)\s*$/.exec(code);
  if (handler && handler[1] !== "ui") return { kind: "handler", variable: handler[1]!, method: handler[2]! };
  const effect = /^\s*ui\.(toast|navigate|focus|copy)\(\s*("(?:[^"\\]|\\.)*")\s*\)\s*$/.exec(code);
  if (effect) {
    try {
      return { kind: "effect", name: effect[1]!, text: JSON.parse(effect[2]!) as string };
    } catch {
      return { kind: "code" };
    }
  }
  return { kind: "code" };
}

export const EFFECTS = [
  { name: "toast", label: "Show a message", argument: "Message", example: "Saved" },
  { name: "navigate", label: "Go to a page", argument: "Path", example: "/" },
  { name: "focus", label: "Put the cursor into", argument: "Id of the field", example: "name" },
  { name: "copy", label: "Copy text", argument: "Text", example: "" },
] as const;

export function effectCode(name: string, text: string): string {
  return `ui.${name}(${JSON.stringify(text)})`;
}

/** Keys as people write them, separated by commas: `Enter, Escape`. A space stands for itself as `Space`. */
export function readKeys(text: string): string[] {
  return text
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "")
    .map((key) => (/^space$/i.test(key) ? " " : key));
}

export function writeKeys(keys: readonly string[]): string {
  return keys.map((key) => (key === " " ? "Space" : key)).join(", ");
}
