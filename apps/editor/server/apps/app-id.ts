import { randomBytes } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

function letters(count: number): string {
  // Bytes beyond the last multiple of 36 are left out, so that all characters are as likely.
  let text = "";
  while (text.length < count)
    for (const byte of randomBytes(count)) if (byte < 252) text += LETTERS[byte % 36];
  return text.slice(0, count);
}

/** Id of a new app: 16 of 36 characters (82 random bits). It is part of the draft's host name, where capitals would be lost. */
export function newAppId(): string {
  return letters(16);
}

/** Labels that would be mistaken for something else in front of the apps' domain. */
const RESERVED = /^(draft-.*|www|api|app|apps|admin|editor|mail|static|assets|heddle|localhost)$/;

/** Why a slug cannot be the first label of an app's host name, or null. */
export function whyNotSlug(slug: string): string | null {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/.test(slug)) {
    return "An address has up to 50 small letters, digits and hyphens, and no hyphen at its ends.";
  }
  return RESERVED.test(slug) ? `The address "${slug}" is kept for Heddle itself.` : null;
}

/** A slug made of a name: `Image generator` → `image-generator`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return whyNotSlug(slug) === null ? slug : "app";
}

/** The same with a few random characters, for when it is taken. */
export function anotherSlug(slug: string): string {
  return `${slug}-${letters(5)}`;
}
