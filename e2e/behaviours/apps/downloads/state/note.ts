import { LocalState } from "heddle";

/** What a visitor writes for themselves: it never leaves their browser. */
export class Note extends LocalState {
  text = "";

  async save() {
    await this.ui.download("note.txt", this.text);
  }
}
