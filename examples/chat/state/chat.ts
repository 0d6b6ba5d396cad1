import { localStorage, State } from "heddle";
import { Room } from "./room";

/** Rooms that everybody finds. Whoever types another name in the address opens a room of that name. */
const ROOMS = ["lobby", "ideas", "help"];

/** What one visitor has in hand: a room, a name, and what is not yet sent. */
export class Chat extends State {
  name = localStorage("");
  draft = "";

  get author() {
    return this.name.trim() || `Guest ${this.session.id.slice(0, 4)}`;
  }

  /** The room in the address; without one, the lobby. */
  get room() {
    return this.page.param("room").trim().toLowerCase().slice(0, 24) || "lobby";
  }

  get rooms() {
    return [...new Set([...ROOMS, this.room])].map((name) => ({
      name: name.charAt(0).toUpperCase() + name.slice(1),
      address: name === "lobby" ? "/" : `/${encodeURIComponent(name)}`,
      isOpen: name === this.room,
    }));
  }

  /** From here on, `use(Room)` is the room that the address names. */
  async onLoad() {
    await this.link(Room, this.room);
  }

  async send() {
    const text = this.draft.trim();
    if (text === "") return;
    this.draft = "";
    await this.use(Room).post(this.author, text);
  }
}
