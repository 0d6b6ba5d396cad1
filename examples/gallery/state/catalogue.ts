import { LocalState } from "heddle";
import { type Entry, entries } from "./entries";

/** All components, or those that a search finds by name, synonym or what they do. */
export class Catalogue extends LocalState {
  search = "";

  get found(): Entry[] {
    const words = this.search.toLowerCase().split(" ");
    return entries.filter(({ name, keywords, help }) => {
      const text = [name, ...keywords, help].join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }

  get sections() {
    const names = [...new Set(this.found.map(({ section }) => section))];
    return names.map((name) => ({ name, entries: this.found.filter(({ section }) => section === name) }));
  }
}
