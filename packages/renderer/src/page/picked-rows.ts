import type { Json } from "@heddle/schema";
import type { ClientScope } from "@heddle/state-engine/model";

type Rows = readonly ClientScope[];

/** Rows by their places, as the first HTML has them: the same list for the same rows and places. */
export class PickedRows {
  readonly #known = new WeakMap<Rows, { places: Json | undefined; rows: Rows }>();

  /** `places` is what the arrangement's binding holds; anything else than a list picks all. */
  of(all: Rows, places: Json | undefined): Rows {
    if (!Array.isArray(places)) return all;
    const known = this.#known.get(all);
    if (known?.places === places) return known.rows;
    const rows = places.flatMap((place) => (typeof place === "number" ? (all[place] ?? []) : []));
    this.#known.set(all, { places, rows });
    return rows;
  }
}
