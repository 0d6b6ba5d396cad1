/** What a file is, by its first bytes: what a browser or an app says of it is not believed where the bytes can tell. */

/** How many bytes from the beginning `contentType` wants to see. */
export const HEAD_BYTES = 1024;

const UNKNOWN = "application/octet-stream";

const SVG = "image/svg+xml";

/** Bytes as latin-1 text, at a place. */
interface Signature {
  type: string;
  at: number;
  text: string;
  /** More that must stand further on. */
  also?: { at: number; text: string };
}

const SIGNATURES: readonly Signature[] = [
  { type: "image/png", at: 0, text: "\x89PNG\r\n\x1a\n" },
  { type: "image/jpeg", at: 0, text: "\xff\xd8\xff" },
  { type: "image/gif", at: 0, text: "GIF87a" },
  { type: "image/gif", at: 0, text: "GIF89a" },
  { type: "image/webp", at: 0, text: "RIFF", also: { at: 8, text: "WEBP" } },
  { type: "image/avif", at: 4, text: "ftypavif" },
  { type: "image/avif", at: 4, text: "ftypavis" },
  { type: "image/bmp", at: 0, text: "BM", also: { at: 6, text: "\0\0\0\0" } },
  { type: "image/x-icon", at: 0, text: "\0\0\x01\0" },
  { type: "application/pdf", at: 0, text: "%PDF-" },
  { type: "audio/wav", at: 0, text: "RIFF", also: { at: 8, text: "WAVE" } },
  { type: "audio/mpeg", at: 0, text: "ID3" },
  { type: "audio/mpeg", at: 0, text: "\xff\xfb" },
  { type: "audio/mpeg", at: 0, text: "\xff\xf3" },
  { type: "audio/flac", at: 0, text: "fLaC" },
  { type: "audio/mp4", at: 4, text: "ftypM4A" },
  { type: "video/quicktime", at: 4, text: "ftypqt" },
  { type: "video/mp4", at: 4, text: "ftyp" },
];
/** Containers that hold pictures with sound or sound alone: what is declared decides between these. */
const CONTAINERS: readonly { texts: string; types: readonly string[] }[] = [
  { texts: "OggS", types: ["audio/ogg", "video/ogg"] },
  { texts: "\x1aE\xdf\xa3", types: ["video/webm", "audio/webm", "video/x-matroska"] },
];
/** Types that the bytes would have shown. */
const TELLABLE = /^(image|audio|video)\/|^application\/pdf$/;
/** Types by the ending of a name, for accept lists that name endings. */
const ENDINGS: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: SVG,
  bmp: "image/bmp",
  pdf: "application/pdf",
};

/**
 * The media type of a file. @param head its first bytes @param declared what was said of it
 * @returns for what the bytes do not tell: the declared type, unless they would have told it if it were true
 */
export function contentType(head: Buffer, declared: string): string {
  const said = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}$/i.test(declared)
    ? declared.toLowerCase()
    : UNKNOWN;
  const text = head.toString("latin1");
  const found = SIGNATURES.find(
    ({ at, text: begin, also }) =>
      text.startsWith(begin, at) && (!also || text.startsWith(also.text, also.at)),
  );
  if (found) return found.type;
  const container = CONTAINERS.find(({ texts }) => text.startsWith(texts));
  if (container) return container.types.find((type) => type === said) ?? container.types[0]!;
  if (isSvg(head)) return SVG;
  return TELLABLE.test(said) ? UNKNOWN : said;
}

/** XML whose first element is `svg`, after a declaration, comments and a document type. */
function isSvg(head: Buffer): boolean {
  let text = head
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  // One step after the other: an expression for all of it would try hostile texts in endless ways.
  for (const skipped of [/^<\?xml[^>]*\?>/i, /^<!doctype svg[^>]*>/i]) {
    text = withoutComments(text).replace(skipped, "").trimStart();
  }
  return /^<svg[\s>]/i.test(withoutComments(text));
}

function withoutComments(text: string): string {
  let rest = text;
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    if (end < 0) return "";
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** The type that a name's ending promises, where the bytes can show whether that is so. */
export function promisedType(name: string): string | null {
  return ENDINGS[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? null;
}

/** May a browser show it in place? Everything else is saved. SVG may hold scripts, so it is shown by images alone. */
export function isShownInPlace(type: string): boolean {
  return type !== SVG && TELLABLE.test(type);
}
