/**
 * A small pretty printer in the manner of Wadler and prettier: a layout says where lines may break,
 * `print` breaks the outermost groups that do not fit. Time is linear in the output.
 */

export type Layout =
  | string
  | readonly Layout[]
  | { kind: "line"; flat: string }
  /** A break in any case; `literal` starts the next line without indentation. */
  | { kind: "hardline"; literal: boolean }
  | { kind: "group"; content: Layout; broken: boolean }
  | { kind: "indent"; content: Layout }
  | { kind: "ifBreak"; broken: Layout; flat: Layout }
  /** Contents with separators between; each separator breaks only when the content after it does not fit. */
  | { kind: "fill"; contents: readonly Layout[]; from: number };

/** A layout that is neither text nor a sequence. */
type Part = Exclude<Layout, string | readonly Layout[]>;

const INDENT = 2;
const WIDTH = 100;

/** A space, or a new line where the group breaks. */
export const line: Layout = { kind: "line", flat: " " };
/** Nothing, or a new line where the group breaks. */
export const softline: Layout = { kind: "line", flat: "" };
export const hardline: Layout = { kind: "hardline", literal: false };
export const literalline: Layout = { kind: "hardline", literal: true };

export function indent(content: Layout): Layout {
  return { kind: "indent", content };
}

export function group(content: Layout): Layout {
  return { kind: "group", content, broken: hasBreak(content) };
}

/** A group that breaks in any case. */
export function brokenGroup(content: Layout): Layout {
  return { kind: "group", content, broken: true };
}

export function ifBreak(broken: Layout, flat: Layout = ""): Layout {
  return { kind: "ifBreak", broken, flat };
}

export function fill(contents: readonly Layout[]): Layout {
  return { kind: "fill", contents, from: 0 };
}

export function join(separator: Layout, parts: readonly Layout[]): Layout {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

function isSequence(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

/** True when a layout cannot be one line. Groups carry their answer, so this does not descend twice. */
function hasBreak(layout: Layout): boolean {
  if (typeof layout === "string") return false;
  if (isSequence(layout)) return layout.some(hasBreak);
  switch (layout.kind) {
    case "hardline":
      return true;
    case "line":
      return false;
    case "group":
      return layout.broken;
    case "indent":
      return hasBreak(layout.content);
    case "ifBreak":
      return hasBreak(layout.broken);
    case "fill":
      return layout.contents.some(hasBreak);
  }
}

interface Command {
  indent: number;
  broken: boolean;
  layout: Layout;
}

/** Text of a layout, lines of at most `width` where it has breaks to give. Lines that end up empty are not indented. */
export function print(layout: Layout, width: number = WIDTH): string {
  const output: string[] = [];
  let column = 0;
  let owed = 0;
  const write = (text: string) => {
    if (text === "") return;
    if (owed > 0) output.push(" ".repeat(owed));
    output.push(text);
    column += owed + text.length;
    owed = 0;
  };
  const newline = (by: number) => {
    output.push("\n");
    column = 0;
    owed = by;
  };
  const room = () => width - column - owed;
  const stack: Command[] = [{ indent: 0, broken: true, layout }];
  const push = (by: number, broken: boolean, next: Layout) =>
    stack.push({ indent: by, broken, layout: next });
  const writePart = (by: number, broken: boolean, part: Part) => {
    switch (part.kind) {
      case "hardline":
        return newline(part.literal ? 0 : by);
      case "line":
        return broken ? newline(by) : write(part.flat);
      case "indent":
        return push(by + INDENT, broken, part.content);
      case "ifBreak":
        return push(by, broken, broken ? part.broken : part.flat);
      case "group":
        return push(by, part.broken || !fits(part.content, room(), stack), part.content);
      case "fill": {
        const content = part.contents[part.from];
        if (content === undefined) return;
        if (part.from > 0) {
          if (fits([" ", content], room(), [])) write(" ");
          else newline(by);
        }
        push(by, true, { ...part, from: part.from + 1 });
        return push(by, hasBreak(content), content);
      }
    }
  };
  for (let command = stack.pop(); command; command = stack.pop()) {
    const { indent: by, broken, layout: current } = command;
    if (typeof current === "string") write(current);
    else if (isSequence(current))
      for (let index = current.length - 1; index >= 0; index--) push(by, broken, current[index]!);
    else writePart(by, broken, current);
  }
  return output.join("");
}

/** Does `content`, on one line, and what follows it up to the next possible break, fit into `room` columns? */
function fits(content: Layout, room: number, after: readonly Command[]): boolean {
  let left = room;
  let next = after.length - 1;
  const stack: { broken: boolean; layout: Layout }[] = [{ broken: false, layout: content }];
  while (left >= 0) {
    const command = stack.pop() ?? after[next--];
    if (!command) return true;
    const { broken, layout } = command;
    if (typeof layout === "string") left -= layout.length;
    else if (isSequence(layout))
      for (let index = layout.length - 1; index >= 0; index--) stack.push({ broken, layout: layout[index]! });
    else if (layout.kind === "hardline") return true;
    else if (layout.kind === "line") {
      if (broken) return true;
      left -= layout.flat.length;
    } else if (layout.kind === "indent") stack.push({ broken, layout: layout.content });
    else if (layout.kind === "group") stack.push({ broken: broken && layout.broken, layout: layout.content });
    else if (layout.kind === "ifBreak") stack.push({ broken, layout: broken ? layout.broken : layout.flat });
    else {
      // A fill's separators are spaces while everything is on one line, else possible breaks.
      for (let index = layout.contents.length - 1; index >= layout.from; index--) {
        stack.push({ broken: false, layout: layout.contents[index]! });
        if (index > 0) stack.push({ broken, layout: line });
      }
    }
  }
  return false;
}
