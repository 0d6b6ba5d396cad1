import { State } from "heddle";

export interface Piece {
  id: number;
  kind: "heading" | "text" | "button";
  text: string;
}

/** What stands on the page is the server's to decide. */
export class Show extends State {
  pieces: Piece[] = [{ id: 1, kind: "text", text: "First" }];
  pressed = "nothing";
  tone: "good" | "bad" | "none" = "none";
  isOpen = false;
  source = "Some *plain* words.";

  add(kind: Piece["kind"]) {
    this.pieces.push({ id: this.pieces.length + 1, kind, text: `${kind} ${this.pieces.length + 1}` });
  }

  turnFirst() {
    const [first] = this.pieces;
    if (first) first.kind = first.kind === "text" ? "heading" : "text";
  }

  press(piece: Piece) {
    this.pressed = piece.text;
  }

  choose(tone: string) {
    if (tone === "good" || tone === "bad") this.tone = tone;
  }

  write() {
    this.source = ["# Title", "", "- one", "- **two**", "", "| a | b |", "| - | - |", "| 1 | 2 |"].join("\n");
  }
}
