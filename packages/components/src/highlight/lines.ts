import type { Kind } from "./kinds.ts";

/** A piece of a line that is one kind of thing; null = nothing special. */
export interface Piece {
  text: string;
  kind: Kind | null;
}

export type Line = readonly Piece[];

/** Lines of code without colours: what is shown until, and wherever, nothing is known of the language. */
export function plainLines(code: string): Line[] {
  return code.split("\n").map((text) => (text === "" ? [] : [{ text, kind: null }]));
}

/** Gathers pieces that may have line ends in them into lines; neighbours of one kind become one. */
export class LineGatherer {
  readonly lines: Piece[][] = [[]];

  add(text: string, kind: Kind | null): void {
    text.split("\n").forEach((part, index) => {
      if (index > 0) this.lines.push([]);
      if (part === "") return;
      const line = this.lines.at(-1)!;
      const last = line.at(-1);
      if (last?.kind === kind) last.text += part;
      else line.push({ text: part, kind });
    });
  }
}
