import { State } from "heddle";

interface Line {
  id: number;
  event: string;
  payload: string;
}

const MOST_LINES = 20;
const LONGEST_PAYLOAD = 500;

/** What a component's page notes of the events that come from it. */
export class Trial extends State {
  lines: Line[] = [];
  #count = 0;

  tell(event: string, payload?: unknown) {
    this.#count += 1;
    const line = { id: this.#count, event, payload: written(payload) };
    this.lines = [line, ...this.lines].slice(0, MOST_LINES);
  }

  clear() {
    this.lines = [];
  }
}

/** As JSON; nothing for an event that carries nothing. */
function written(payload: unknown) {
  return payload === undefined ? "" : (JSON.stringify(payload) ?? "").slice(0, LONGEST_PAYLOAD);
}
