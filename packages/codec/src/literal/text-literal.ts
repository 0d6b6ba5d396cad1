/** String literals of generated code. */

/**
 * Characters that would be invisible or misread in source: controls, format characters (but not the joiners that scripts and
 * emoji need), spaces other than the plain one, and halves of surrogate pairs.
 */
const UNCLEAR = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const UNCLEAR_ALL = new RegExp(UNCLEAR, "gu");

/** A double-quoted literal; unclear characters are escaped. */
export function textLiteral(text: string): string {
  return JSON.stringify(text).replace(UNCLEAR_ALL, escapeUnits);
}

/** Each UTF-16 unit as `\uXXXX`. */
export function escapeUnits(text: string): string {
  let escaped = "";
  for (let index = 0; index < text.length; index++) {
    escaped += `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}

/** True when text can stand in source as it is, seen from its characters alone. */
export function isClear(text: string): boolean {
  return !UNCLEAR.test(text);
}
