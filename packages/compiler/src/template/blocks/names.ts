import type { App } from "@heddle/schema";
import { namesOf } from "./meanings.ts";

/** Gives names that no code of the app has. */
export class FreshNames {
  private readonly taken: Set<string>;
  /** How many were given: the last one's number. */
  count = 0;

  constructor(app: App) {
    this.taken = namesOf(app);
  }

  next(name: string): string {
    let fresh: string;
    do fresh = `${name}$${++this.count}`;
    while (this.taken.has(fresh));
    return fresh;
  }
}
