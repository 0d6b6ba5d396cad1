import { lazyList, State } from "heddle";

interface Row {
  id: number;
  label: string;
}

/** Letters of a word of the answer. */
const WORD = "abcd ";

export class Lists extends State {
  answer = "";
  steps = 0;
  rows = lazyList<Row>({
    size: 50,
    load: ({ offset, limit }) => ({
      rows: Array.from({ length: limit }, (_, index) => ({
        id: offset + index,
        label: `Row ${offset + index}`,
      })),
      total: 100_000,
    }),
  });

  /** Ten thousand characters, word by word. */
  *write() {
    this.answer = "";
    for (let written = 0; written < 10_000; written += WORD.length) {
      this.answer += WORD;
      yield;
    }
  }

  *count() {
    for (let step = 0; step < 1_000; step++) {
      this.steps += 1;
      yield;
    }
  }
}
