/**
 * SVG is a program in disguise: it may hold scripts, styles that load, and documents of other kinds. What is taken is a picture and nothing
 * else: known elements, known attributes, references only within the file. What is refused is named, nothing is changed.
 */

const ELEMENTS = new Set(
  (
    "svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath image " +
    "linearGradient radialGradient stop pattern clipPath mask marker filter switch view " +
    "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight " +
    "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight " +
    "feSpecularLighting feSpotLight feTile feTurbulence"
  ).split(" "),
);
/** Prefixed elements of drawing programs (`sodipodi:namedview`, `rdf:RDF`) draw nothing and run nothing. */
const TOOL_PREFIXES = new Set([
  "inkscape",
  "sodipodi",
  "rdf",
  "cc",
  "dc",
  "sketch",
  "figma",
  "serif",
  "i",
  "x",
]);
/** Bytes. A picture of more is better off as PNG, and browsers draw it slowly. */
const MOST_BYTES = 2 * 1024 * 1024;
const UNREADABLE = "its tags cannot be read.";
const UNREADABLE_ATTRIBUTES = "its attributes cannot be read.";

const NAME = /([A-Za-z][\w.-]*)(?::([\w.-]+))?/y;
const ATTRIBUTE_NAME = /[^\s=/"'<>]+/y;
const SPACE = /\s*/y;

/**
 * Why these bytes are not taken as an SVG, or null. Everything is looked at once, from front to back: no pattern here looks for an end that may
 * be missing more than once, so that hostile bytes cost no more than others.
 */
export function whyNotSvg(bytes: Uint8Array): string | null {
  if (bytes.byteLength > MOST_BYTES) return `it has more than ${MOST_BYTES / 1024 / 1024} MB.`;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "it is not UTF-8 text.";
  }
  let root = false;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const read = readMarkup(text, at);
    if (typeof read === "string") return read;
    at = read.end;
    root ||= read.element === "svg";
  }
  return root ? null : "there is no svg element in it.";
}

/** Where the markup ends, and what element it opened. */
interface Markup {
  end: number;
  element: string | null;
}

/** Reads what begins with the `<` at `at`. @returns why it is not taken, or where it ends */
function readMarkup(text: string, at: number): string | Markup {
  const until = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found === -1 ? -1 : found + mark.length;
  };
  if (text.startsWith("<!--", at)) {
    const end = until("-->", at + 4);
    // Parsers of HTML end a comment at these too, and take what follows for markup.
    if (end === -1 || /^-?>/.test(text.slice(at + 4, at + 6)) || text.slice(at, end).includes("--!>"))
      return UNREADABLE;
    return { end, element: null };
  }
  if (text.startsWith("<?", at)) {
    if (!/^<\?xml\s/i.test(text.slice(at, at + 6))) return "it holds a processing instruction.";
    const end = until("?>", at);
    return end === -1 ? UNREADABLE : { end, element: null };
  }
  if (text.startsWith("<![CDATA[", at)) return "it holds raw character data.";
  if (text.startsWith("<!", at)) {
    const end = until(">", at);
    return end !== -1 && /^<!doctype\s+svg[^[]*>$/i.test(text.slice(at, end))
      ? { end, element: null }
      : "it declares entities or another document type.";
  }
  if (text.startsWith("</", at)) {
    const end = until(">", at);
    return end !== -1 && /^[\w.:-]+\s*$/.test(text.slice(at + 2, end - 1))
      ? { end, element: null }
      : UNREADABLE;
  }
  return readElement(text, at);
}

function readElement(text: string, start: number): string | Markup {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text);
  if (!name) return UNREADABLE;
  const [whole, first = "", second] = name;
  if (second !== undefined ? !TOOL_PREFIXES.has(first) : !ELEMENTS.has(first)) {
    return `it holds the element <${whole.slice(0, 60)}>.`;
  }
  let at = start + 1 + whole.length;
  const skipSpace = () => {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
  };
  for (;;) {
    skipSpace();
    if (text[at] === ">") return { end: at + 1, element: whole };
    if (text.startsWith("/>", at)) return { end: at + 2, element: whole };
    ATTRIBUTE_NAME.lastIndex = at;
    const attribute = ATTRIBUTE_NAME.exec(text)?.[0];
    if (attribute === undefined) return UNREADABLE_ATTRIBUTES;
    at += attribute.length;
    skipSpace();
    if (text[at] !== "=") return UNREADABLE_ATTRIBUTES;
    at++;
    skipSpace();
    const quote = text[at];
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end === -1) return UNREADABLE_ATTRIBUTES;
    const value = text.slice(at + 1, end);
    if (value.includes("<")) return UNREADABLE_ATTRIBUTES;
    const reason = whyNotAttribute(attribute.toLowerCase(), decodeEntities(value));
    if (reason) return reason;
    at = end + 1;
  }
}

function whyNotAttribute(name: string, value: string): string | null {
  if (name.startsWith("on")) return `it runs a script (${name.slice(0, 60)}).`;
  const plain = value.replace(/[\s\p{Cc}]+/gu, "").toLowerCase();
  if (name === "xmlns" || name.startsWith("xmlns:")) return null;
  if (name === "href" || name.endsWith(":href") || name === "src") {
    return plain.startsWith("#") || /^data:image\/(png|jpeg|gif|webp);base64,/.test(plain) || plain === ""
      ? null
      : `it refers to something outside of itself (${name}).`;
  }
  if (/javascript:|vbscript:|data:text/.test(plain)) return `it holds a script (${name}).`;
  if (plain.includes("\\") && name === "style") return "its styles hold escapes.";
  if (/@import|expression\(|-moz-binding|behavior:/.test(plain))
    return `its styles load something (${name}).`;
  for (const [, target = ""] of plain.matchAll(/url\(["']?([^"')]*)/g)) {
    if (!target.startsWith("#")) return `its styles load something (${name}).`;
  }
  return null;
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => codePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => codePoint(Number(code)))
    .replace(
      /&(lt|gt|quot|apos|amp|tab|newline|colon|lpar|rpar|sol|bsol);/gi,
      (_, name: string) => NAMED[name.toLowerCase()]!,
    );
}

const NAMED: Record<string, string> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
  tab: "\t",
  newline: "\n",
  colon: ":",
  lpar: "(",
  rpar: ")",
  sol: "/",
  bsol: "\\",
};

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
