/** Names of files: given by browsers and by app code, so never used as a path on the disk; only shown and listed. */

import { FileRefused } from "./file-refused.ts";

const MOST_CHARACTERS = 255;
/** Longest name with its folders. */
const MOST_PATH = 1_000;
/** Control characters, and those that turn the direction of writing: "photo‮gpj.exe" would read as a picture. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The name a browser gave a file, without folders and unseen characters. */
export function uploadName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(UNSEEN, "").trim();
  if (clean === "" || /^\.+$/.test(clean)) return "file";
  // What counts is the ending: it is kept when the rest is cut.
  const dot = clean.lastIndexOf(".");
  const ending = dot > 0 && clean.length - dot <= 20 ? clean.slice(dot) : "";
  return clean.length <= MOST_CHARACTERS ? clean : clean.slice(0, MOST_CHARACTERS - ending.length) + ending;
}

/**
 * Checks the name under which app code keeps a file: `report.csv`, `avatars/ada.png`.
 * @throws {FileRefused} naming what is wrong with it
 */
export function storedName(name: string): string {
  const refuse = (what: string) =>
    new FileRefused(
      `The file name ${JSON.stringify(name.slice(0, 100))} ${what}. Write it as "folder/name".`,
    );
  if (name === "") throw refuse("is empty");
  if (name.length > MOST_PATH) throw refuse(`is longer than ${MOST_PATH} characters`);
  if (name.includes("\\")) throw refuse("has a backslash");
  if (new RegExp(UNSEEN).test(name)) throw refuse("has characters that cannot be seen");
  const segments = name.split("/");
  for (const segment of segments) {
    if (segment === "") throw refuse("begins or ends with a slash, or has two in a row");
    if (/^\.+$/.test(segment)) throw refuse(`has a segment "${segment}"`);
    if (segment.length > MOST_CHARACTERS)
      throw refuse(`has a segment longer than ${MOST_CHARACTERS} characters`);
  }
  return name;
}

/** The last segment of a stored name: what a browser saves it as. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
