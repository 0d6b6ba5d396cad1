/** `DatePicker` → `date-picker`, as its folder and its pages are called. */
export function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}

/** `onOpenChange` → `open change`. */
export function spacedWords(name: string): string {
  return kebabCase(name).replaceAll("-", " ");
}
