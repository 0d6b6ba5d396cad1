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
const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![^>]*>|<\/?[^>]*>/g;
const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** Why these bytes are not taken as an SVG, or null. */
export function whyNotSvg(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "it is not UTF-8 text.";
  }
  let root = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith("<!--") || /^<\?xml\s/i.test(token)) continue;
    if (token.startsWith("<?")) return "it holds a processing instruction.";
    if (token.startsWith("<![CDATA[")) return "it holds raw character data.";
    if (/^<!doctype\s+svg[^[]*>$/i.test(token)) continue;
    if (token.startsWith("<!")) return "it declares entities or another document type.";
    if (token.startsWith("</")) continue;
    const reason = whyNotElement(token);
    if (reason) return reason;
    root ||= /^<svg[\s>/]/.test(token);
  }
  if (!root) return "there is no svg element in it.";
  // What the pattern could not read as tags would be read by somebody else's parser.
  if (text.replace(TOKEN, "").includes("<")) return "its tags cannot be read.";
  return null;
}

function whyNotElement(tag: string): string | null {
  const match = /^<([A-Za-z][\w.-]*)(?::([\w.-]+))?([\s\S]*?)\/?>$/.exec(tag);
  if (!match) return "its tags cannot be read.";
  const [, first = "", second, rest = ""] = match;
  if (second !== undefined ? !TOOL_PREFIXES.has(first) : !ELEMENTS.has(first)) {
    return `it holds the element <${first}${second === undefined ? "" : `:${second}`}>.`;
  }
  if (rest.replace(ATTRIBUTE, "").trim() !== "") return "its attributes cannot be read.";
  for (const [, name = "", quoted = ""] of rest.matchAll(ATTRIBUTE)) {
    const reason = whyNotAttribute(name.toLowerCase(), decodeEntities(quoted.slice(1, -1)));
    if (reason) return reason;
  }
  return null;
}

function whyNotAttribute(name: string, value: string): string | null {
  if (name.startsWith("on")) return `it runs a script (${name}).`;
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
