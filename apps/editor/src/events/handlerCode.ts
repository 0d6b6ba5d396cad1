/** What an event's code is, for showing it: a handler by name, an effect, or an arrow. */

export type HandlerCode =
  | { kind: "handler"; variable: string; method: string }
  | { kind: "effect"; name: string; text: string }
  | { kind: "code" };

export function readHandlerCode(code: string): HandlerCode {
  const handler = /^\s*([A-Za-z_$][\w$]*)\.([A-Za-z_$][\w$]*)\s*$/.exec(code);
  if (handler && handler[1] !== "ui") return { kind: "handler", variable: handler[1]!, method: handler[2]! };
  const effect = /^\s*ui\.(\w+)\(\s*("(?:[^"\\]|\\.)*")\s*\)\s*$/.exec(code);
  if (effect && EFFECTS.some(({ name }) => name === effect[1])) {
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
  { name: "open", label: "Open in a new tab", argument: "Address", example: "https://example.com" },
  { name: "download", label: "Download a file", argument: "Path of the file", example: "/assets/" },
  { name: "focus", label: "Put the cursor into", argument: "Id of the field", example: "name" },
  { name: "scrollTo", label: "Scroll to", argument: "Id of the component", example: "top" },
  { name: "copy", label: "Copy text", argument: "Text", example: "" },
] as const;

/** Effects that are written as code: they have no text of their own, or something follows them. */
export const CODE_EFFECTS = [
  { name: "back", label: "Go back", code: () => "ui.back()" },
  { name: "print", label: "Print", code: () => "ui.print()" },
  {
    name: "confirm",
    label: "Ask, then run code",
    code: (handler: string) => `ui.confirm("Really?", () => ${handler})`,
  },
  {
    name: "prompt",
    label: "Ask for a text, then run code",
    code: (handler: string) => `ui.prompt("Name", (text) => ${handler.replace("()", "(text)")})`,
  },
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
