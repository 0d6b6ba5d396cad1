import { textOf } from "../style/element.ts";

/** The open items from what a binding gives: a text, or a list of texts. Of several, one accordion that shows one takes the first. */
export function openValues(value: unknown, isMultiple: boolean): string[] {
  const list = (Array.isArray(value) ? value : [value]).map(textOf).filter((one) => one !== "");
  const unique = [...new Set(list)];
  return isMultiple ? unique : unique.slice(0, 1);
}

/** The open items after one was pressed. */
export function toggled(open: readonly string[], pressed: string, isMultiple: boolean): string[] {
  if (open.includes(pressed)) return open.filter((one) => one !== pressed);
  return isMultiple ? [...open, pressed] : [pressed];
}
