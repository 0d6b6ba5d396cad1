/** Which names an app may use for what. Each check returns a sentence when the name is refused, else null. */

const RESERVED_WORDS = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for " +
    "function if implements import in instanceof interface let new null package private protected public return static super " +
    "switch this throw true try typeof undefined var void while with yield NaN Infinity globalThis async"
  ).split(" "),
);

/** Names that pages and blocks may import from `heddle`, and so no variable of theirs. */
export const PAGE_HELPERS: ReadonlySet<string> = new Set([
  "page",
  "layout",
  "block",
  "use",
  "useOwn",
  "ui",
  "route",
  "on",
  "bind",
  "unfinished",
  "windowed",
]);

/** Keys that every object seems to have; a map keyed by them could not tell "absent" from "inherited". */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}

export function checkId(id: string): string | null {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return "An id has 1 to 64 letters, digits, - or _.";
  return isInherited(id) ? `"${id}" cannot be an id.` : null;
}

/** A variable of page code: a state (`images`) or a row (`item`). */
export function checkVariableName(name: string): string | null {
  if (name.length > 64 || !/^[\p{Ll}_$][\p{L}\p{N}_$]*$/u.test(name)) {
    return `"${name.slice(0, 64)}" cannot name a variable: start with a small letter, then letters and digits.`;
  }
  if (RESERVED_WORDS.has(name) || PAGE_HELPERS.has(name) || isInherited(name))
    return `The name "${name}" is taken by the language or by Heddle.`;
  return null;
}

export function checkClassIdentifier(name: string): string | null {
  if (name.length > 64 || !/^[\p{Lu}][\p{L}\p{N}_$]*$/u.test(name)) {
    return `"${name.slice(0, 64)}" cannot name a state class: start with a capital letter, then letters and digits.`;
  }
  return RESERVED_WORDS.has(name) ? `The name "${name}" is taken by the language.` : null;
}

export function checkComponentType(type: string): string | null {
  return /^[A-Z][A-Za-z0-9]{0,63}$/.test(type)
    ? null
    : "A component's name starts with a capital letter and has only letters and digits.";
}

/** Props that are written elsewhere: classes, keys of lists, the layer's name. */
const OTHER_ATTRIBUTES = new Set([
  "className",
  "data-name",
  "bind",
  "children",
  "ref",
  "dangerouslySetInnerHTML",
]);

export function checkPropName(name: string): string | null {
  if (name.length > 64 || !/^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$/.test(name))
    return `"${name.slice(0, 64)}" cannot name a prop.`;
  if (/^on[A-Z]/.test(name)) return `"${name}" is an event; it belongs under "events".`;
  return OTHER_ATTRIBUTES.has(name) || isInherited(name) ? `"${name}" cannot name a prop.` : null;
}

/** A block's prop is a variable in the block and an attribute where it is used. */
export function checkBlockProp(name: string): string | null {
  return checkVariableName(name) ?? checkPropName(name);
}

/** A block's slot likewise; the one for what stands between the tags is `children`. */
export function checkBlockSlot(name: string): string | null {
  return checkVariableName(name) ?? checkSlotName(name);
}

export function checkEventName(name: string): string | null {
  return /^on[A-Z][A-Za-z0-9]{0,60}$/.test(name)
    ? null
    : `"${name.slice(0, 64)}" cannot name an event: events are called onClick, onChange and so on.`;
}

export function checkSlotName(name: string): string | null {
  if (!/^[a-z][A-Za-z0-9]{0,63}$/.test(name)) return `"${name.slice(0, 64)}" cannot name a slot.`;
  return isInherited(name) ? `"${name}" cannot name a slot.` : null;
}

function checkSegments(path: string, example: string): string | null {
  if (path.length > 200) return "A file's path has at most 200 characters.";
  for (const segment of path.split("/")) {
    if (
      segment === "" ||
      segment.startsWith(".") ||
      segment.endsWith(".") ||
      segment.endsWith(" ") ||
      segment.startsWith(" ")
    ) {
      return `${JSON.stringify(path)} is not a path inside the app; write for example ${example}.`;
    }
  }
  return null;
}

/** Path of a logic file: `state/` and below, ending in `.ts`. */
export function checkLogicFile(path: string): string | null {
  if (!/^state\/[A-Za-z0-9_$./-]+\.ts$/.test(path))
    return `${JSON.stringify(path.slice(0, 100))} is not a logic file: write for example state/todos.ts.`;
  return checkSegments(path, "state/todos.ts");
}

/** Path of a file of the browser's own code: `client/` and below, ending in `.ts`. */
export function checkClientFile(path: string): string | null {
  if (!/^client\/[A-Za-z0-9_$./-]+\.ts$/.test(path))
    return `${JSON.stringify(path.slice(0, 100))} is not a file of client code: write for example client/chart.ts.`;
  return checkSegments(path, "client/chart.ts");
}

/** Path of a code file: logic in `state/`, the browser's own code in `client/`. */
export function checkCodeFile(path: string): string | null {
  return path.startsWith("client/") ? checkClientFile(path) : checkLogicFile(path);
}

/** Path of an asset: `assets/` and below. */
export function checkAssetPath(path: string): string | null {
  if (!/^assets\/[^\p{Cc}\p{Cf}\p{Cs}\\:*?"<>|]+$/u.test(path)) {
    return `${JSON.stringify(path.slice(0, 100))} is not an asset's path: write for example assets/logo.png.`;
  }
  return checkSegments(path, "assets/logo.png");
}
