/** What a class list may not hold: it ends up in a style sheet and in HTML. */

const MAXIMUM_LENGTH = 10_000;
/** CSS functions that load something. */
const LOADING = /(url|src|image|image-set|cross-fade)\(\s*(?:["'])?([^"')]*)/gi;
const LOCAL_TARGET =
  /^(?:data:image\/(?:png|jpeg|gif|webp|avif);|#|\/(?!\/)|\.{0,2}\/(?!\/)|assets\/|var\(--)/i;

/**
 * Why a literal class list is refused, as a sentence, or null when it is fine. Refused are `</` (it would end a style element),
 * control characters, escapes inside arbitrary values, and arbitrary values that load from another host.
 */
export function checkClassName(className: string): string | null {
  if (className.length > MAXIMUM_LENGTH) return `A class list has at most ${MAXIMUM_LENGTH} characters.`;
  if (className.includes("</")) return `A class cannot hold "</".`;
  for (const name of className.split(/\s+/)) {
    const reason = checkOne(name);
    if (reason !== null) return `${JSON.stringify(name.slice(0, 80))}: ${reason}`;
  }
  return null;
}

function checkOne(name: string): string | null {
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code < 32 || code === 127) return "control characters are not allowed in a class.";
  }
  const start = name.search(/[[(]/);
  if (start < 0) return null;
  // Tailwind turns underscores into spaces; CSS lets comments and escapes hide a function's name.
  const value = name.slice(start).replaceAll("_", " ");
  if (/@import|expression\(|javascript:/i.test(value)) return "this value is not allowed in a style sheet.";
  const loads = /(?:url|src|image|image-set|cross-fade)\(/i.test(value);
  if (value.includes("\\") && (loads || /\\[0-9a-f]/i.test(value)))
    return "CSS escapes are not allowed in an arbitrary value.";
  if (value.includes("/*")) return "comments are not allowed in an arbitrary value.";
  if (/(^|["'(:,\s[])\/\//.test(value) || /[a-z][a-z0-9+.-]*:\/\//i.test(value)) {
    return "it refers to another host; add the file to the app's assets and write /assets/<name>.";
  }
  for (const match of value.matchAll(LOADING)) {
    const target = match[2]!.trim();
    const nested = /^(?:url|linear-gradient|radial-gradient|conic-gradient|image-set)\(?/i.test(target);
    if (!nested && !LOCAL_TARGET.test(target)) {
      return "it loads something that is not among the app's assets; write url(/assets/<name>).";
    }
  }
  return null;
}
