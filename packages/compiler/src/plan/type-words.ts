import type { ValueType } from "@heddle/state-engine/program";

/** How deep a type is told: what is below is left out. */
const DEEPEST = 2;

const WORDS: Partial<Record<ValueType["is"], string>> = {
  unknown: "something that the code does not say",
  text: "text",
  number: "a number",
  boolean: "true or false",
  bigint: "a large whole number",
  date: "a date",
  null: "null",
  undefined: "undefined",
};

/** A type as a person would say it: `a list of text`. */
export function typeWords(type: ValueType, depth = 0): string {
  const word = WORDS[type.is];
  if (word !== undefined) return word;
  const below = (one: ValueType) =>
    one.is === "unknown" || depth >= DEEPEST ? "" : manyWords(one, depth + 1);
  switch (type.is) {
    case "literal":
      return JSON.stringify(type.value);
    case "list":
      return withWord("a list", below(type.of));
    case "set":
      return withWord("a set", below(type.of));
    case "map":
      return withWord("a map", below(type.of));
    case "record":
      return withWord("an object", below(type.of));
    case "object":
      return `an object with ${listed(Object.keys(type.members)) || "no members"}`;
    case "union":
      return type.of.map((one) => typeWords(one, depth + 1)).join(" or ");
    default:
      return "a value";
  }
}

/** Of several: numbers, not a number. */
function manyWords(type: ValueType, depth: number): string {
  if (type.is === "number") return "numbers";
  if (type.is === "date") return "dates";
  if (type.is === "object") return `objects with ${listed(Object.keys(type.members)) || "no members"}`;
  return typeWords(type, depth);
}

function withWord(word: string, of: string): string {
  return of === "" ? word : `${word} of ${of}`;
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
