import { State } from "heddle";

const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export class Report extends State {
  said = "nothing";
  rows = [
    { name: "Ada", age: 36 },
    { name: "Grüße", age: 7 },
  ];

  get csv() {
    return this.rows.map(({ name, age }) => `${name},${age}`).join("\n");
  }

  async text() {
    await this.ui.download("Bericht ä.csv", this.csv);
    this.said = "text made";
  }

  async bytes() {
    const picture = Uint8Array.from(atob(DOT), (character) => character.charCodeAt(0));
    await this.ui.download("dot.png", picture, { type: "image/png" });
  }

  async data() {
    await this.ui.download("rows.json", this.rows);
  }

  async large() {
    await this.ui.download("large.bin", new Uint8Array(2_000_000).fill(7));
  }

  terms() {
    this.ui.download("/assets/terms.txt");
  }
}
