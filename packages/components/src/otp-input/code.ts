import { textOf } from "../style/element.ts";

/** What of a text is code: separators and whatever else it cannot hold are left out, as when “123-456” is pasted. */
export function codeOf(text: unknown, length: number, hasLetters: boolean): string {
  const plain = textOf(text).normalize("NFKC");
  return plain
    .replace(hasLetters ? /[^\p{L}\p{N}]/gu : /[^0-9]/g, "")
    .toUpperCase()
    .slice(0, length);
}

/** Where a key leads; null = it leads nowhere. `last` is the last box that can be entered. */
export function movedTo(key: string, from: number, last: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, from - 1);
    case "ArrowRight":
      return Math.min(last, from + 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** The box below a point: the boxes stand before the field that lies over them. */
export function cellAt(field: HTMLElement, x: number): number {
  const cells = [...(field.parentElement?.querySelectorAll("[data-cell]") ?? [])];
  const index = cells.findIndex((cell) => x <= cell.getBoundingClientRect().right);
  return index < 0 ? cells.length - 1 : index;
}
