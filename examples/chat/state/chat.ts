import { localStorage, State } from "heddle";
import { Room } from "./room";

/** What one visitor has in hand: a name, and what is not yet sent. */
export class Chat extends State {
  name = localStorage("");
  draft = "";

  get author() {
    return this.name.trim() || `Guest ${this.session.id.slice(0, 4)}`;
  }

  async send() {
    const text = this.draft.trim();
    if (text === "") return;
    this.draft = "";
    await this.use(Room).post(this.author, text);
  }
}
