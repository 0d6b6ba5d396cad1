import type { FieldShape, KeptInfo, StateInfo, StoredClass } from "@heddle/state-engine/program";
import { holds } from "./holds.ts";
import type { PlanReason } from "./plan.ts";
import { typeWords } from "./type-words.ts";

/** One side of the comparison: a state class with what it stores. */
export interface DescribedClass {
  info: StateInfo;
  stored: StoredClass;
}

const PRIVATE_PREFIX = "__private_";

const PLACE_WORDS: Record<KeptInfo["place"], string> = {
  cookie: "in a cookie",
  localStorage: "in the browser's localStorage",
  sessionStorage: "in the browser's sessionStorage",
  query: "in the address",
};

/** What became of the fields of a class that both revisions have. */
export function planFields(old: DescribedClass, next: DescribedClass): PlanReason[] {
  const before = old.stored.fields;
  const after = next.stored.fields;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const field = new ChangedField(name, old, next);
    if (!Object.hasOwn(before, name)) return field.added();
    if (!Object.hasOwn(after, name)) return field.removed();
    return field.compared(before[name]!, after[name]!);
  });
}

/** `state/cart.ts Cart.items` */
function placeWords(id: string, field: string): string {
  const [file, name] = id.split("#");
  const shown = field.startsWith(PRIVATE_PREFIX) ? `#${field.slice(PRIVATE_PREFIX.length)}` : field;
  return `${file} ${name}.${shown}`;
}

class ChangedField {
  readonly #name: string;
  readonly #old: DescribedClass;
  readonly #next: DescribedClass;
  readonly #place: string;

  constructor(name: string, old: DescribedClass, next: DescribedClass) {
    this.#name = name;
    this.#old = old;
    this.#next = next;
    this.#place = placeWords(next.info.id, name);
  }

  added(): PlanReason[] {
    return [this.#reason("warm", "is new.", "It begins with its initial value.")];
  }

  removed(): PlanReason[] {
    if (this.#migrates) return [this.#migrated("is gone.")];
    if (!this.#isShared) return [this.#reason("warm", "is gone.", "What it held is dropped.")];
    return [this.#reason("cold", "is gone.", "What everybody shares in it is lost.")];
  }

  compared(before: FieldShape, after: FieldShape): PlanReason[] {
    const told = this.#changeOf(before, after);
    if (told === null) return [];
    if (told.keeps) return [this.#reason("warm", told.what, "Its values are kept.")];
    return [this.#migrates ? this.#migrated(told.what) : this.#reason("cold", told.what, this.#loss)];
  }

  /** Null where nothing that matters changed. */
  #changeOf(before: FieldShape, after: FieldShape): { what: string; keeps: boolean } | null {
    const from = this.#old.info.kept?.[this.#name];
    const to = this.#next.info.kept?.[this.#name];
    if (from?.place !== to?.place || from?.entry !== to?.entry) {
      const where = (kept: KeptInfo | undefined) =>
        kept ? `${PLACE_WORDS[kept.place]} (${kept.entry})` : "in the session";
      // The session has a copy of what browsers keep, and browsers have none of what was the session's.
      return { what: `was kept ${where(from)} and is kept ${where(to)} now.`, keeps: to === undefined };
    }
    if (listKind(before) !== listKind(after))
      return { what: `was ${listKind(before)} and is ${listKind(after)} now.`, keeps: false };
    if (JSON.stringify(before.type) === JSON.stringify(after.type)) return null;
    const keeps = holds(after.type, before.type);
    const words = [typeWords(before.type), typeWords(after.type)];
    if (words[0] === words[1]) return { what: "has another type now.", keeps };
    return { what: `was ${words[0]} and is ${words[1]} now.`, keeps };
  }

  get #migrates(): boolean {
    return this.#next.stored.migrates === true && !this.#isShared;
  }

  get #isShared(): boolean {
    return this.#next.info.kind === "shared";
  }

  get #loss(): string {
    return this.#isShared
      ? "What everybody shares in it is lost."
      : "Open tabs cannot keep its values. A `static migrate` can carry them over.";
  }

  #migrated(what: string): PlanReason {
    const [, name] = this.#next.info.id.split("#");
    return this.#reason("warm", what, `${name}.migrate is given what was stored.`);
  }

  #reason(kind: PlanReason["kind"], what: string, consequence: string): PlanReason {
    return {
      kind,
      class: this.#next.info.id,
      field: this.#name,
      what: `${this.#place} ${what}`,
      consequence,
    };
  }
}

function listKind({ wrapper }: FieldShape): string {
  return wrapper === "lazyList" || wrapper === "stream" ? `a ${wrapper}` : "an ordinary field";
}
