import { State } from "heddle";

export class Answer extends State {
  chosen = "";

  get records() {
    return Array.from({ length: 20_000 }, (_, index) => `record ${index}`);
  }

  choose({ path, value }: { path: readonly (string | number)[]; value: unknown }) {
    this.chosen = `${path.join("/")} = ${JSON.stringify(value)}`;
  }
}
