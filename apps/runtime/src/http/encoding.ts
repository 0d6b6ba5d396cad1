/** Content negotiation for compression. */

/** Whether `Accept-Encoding` allows a coding (quality 0 forbids it; `*` allows what is not named). */
export function acceptsEncoding(header: string | undefined, coding: "br" | "gzip"): boolean {
  if (!header) return false;
  let star = false;
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    const allowed = quality === undefined || Number(quality.slice(2)) > 0;
    if (name === coding) return allowed;
    if (name === "*") star = allowed;
  }
  return star;
}
