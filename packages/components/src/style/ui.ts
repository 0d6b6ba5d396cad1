/**
 * Marks Tailwind classes as a component's own: `ui("h-10 hover:bg-field after:block")` is `ui:h-10 hover:ui:bg-field ui:after:block`. The variant
 * `ui:` (see `themeCss`) takes their specificity away, so that any class an app's author writes wins over them.
 */
export function ui(classes: string): string {
  return classes.split(/\s+/).filter(Boolean).map(mark).join(" ");
}

/** Variants that name a part of an element; nothing may be wrapped around those, so `ui:` stands before them. */
const parts =
  /(^|:)(before|after|placeholder|backdrop|marker|file|selection|first-letter|first-line|\[[^\]]*::[^\]]*\]):/;

/** Names that other elements' classes look for; they have no style, and are found by nothing but their own spelling. */
const names = /^(group|peer)(\/|$)/;

function mark(className: string): string {
  if (names.test(className)) return className;
  if (parts.test(className)) return `ui:${className}`;
  let depth = 0;
  for (let index = className.length - 1; index >= 0; index--) {
    const character = className[index];
    if (character === "]" || character === ")") depth++;
    if (character === "[" || character === "(") depth--;
    if (character === ":" && depth === 0)
      return `${className.slice(0, index + 1)}ui:${className.slice(index + 1)}`;
  }
  return `ui:${className}`;
}

/** Class strings of a component: one, or a table of them by variant. */
export type ClassTable = { readonly [part: string]: string | ClassTable };

/** Every single class of a table. */
export function classesOf(table: ClassTable): string[] {
  return Object.values(table).flatMap((entry) =>
    typeof entry === "string" ? entry.split(" ").filter(Boolean) : classesOf(entry),
  );
}
