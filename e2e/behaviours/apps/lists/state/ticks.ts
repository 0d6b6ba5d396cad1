import { SharedState, State, stream } from "heddle";

export interface Tick {
  id: number;
  text: string;
}

export class Ticks extends SharedState {
  told = 0;
  lines = stream<Tick>({ limit: 50 });

  tell(count: number) {
    for (let index = 0; index < count; index++) {
      this.told += 1;
      this.lines.push({ id: this.told, text: `Tick ${this.told}` });
    }
  }

  change(id: number) {
    this.lines.push({ id, text: `Tick ${id}, changed` });
  }

  remove(id: number) {
    this.lines.remove(id);
  }
}

/** An answer that comes word by word. */
export class Answer extends State {
  text = "";

  async *write() {
    for (let word = 0; word < 200; word++) {
      this.text += `word${word} `;
      yield;
    }
  }
}
