/** About as wide as a letter or digit of a label in the plot, in pixels. */
const LETTER = 6.6;
/** Around the text. */
const PADDING = 8;

/** How wide a label is, about: the page is laid out on a server too, which cannot measure it. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * LETTER + PADDING);
}

/** A plot is as wide as this at least, where there is room for its labels at all, in pixels. */
const NARROW = 280;

/** How much of the width of a plot a label takes at most, as a share. */
export function textShare(text: string): number {
  return textWidth(text) / NARROW;
}
