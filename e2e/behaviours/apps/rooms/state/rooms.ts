import { SharedState, State } from "heddle";

/** What everybody in a room sees. */
export class Room extends SharedState {
  posts: string[] = [];
  step = "none";

  post(text: string) {
    this.posts.push(text);
  }

  *count() {
    for (let n = 1; n <= 3; n++) {
      this.step = `step ${n}`;
      yield;
    }
  }
}

/** A visitor of a room; `?room=…` in the address joins it on load. */
export class Visitor extends State {
  note = "";

  async onLoad() {
    const { room } = this.page.query;
    if (room) await this.link(Room, room);
  }

  joinBlue() {
    return this.link(Room, "blue");
  }

  joinRed() {
    return this.link(Room, "red");
  }

  leave() {
    return this.unlink(Room);
  }

  post() {
    this.note = "posted";
    return this.use(Room).post("hello");
  }

  count() {
    return this.use(Room).count();
  }

  reset() {
    this.note = "";
  }
}
