import { parseLogic } from "../program/state-classes.ts";

const known = new Map<string, ReadonlySet<string>>();
const KEPT = 20;

/** Ids (`state/filter.ts#Filter`) of an app's classes that extend LocalState, however far up. */
export function localClasses(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const logic = Object.entries(files).filter(([path]) => path.endsWith(".ts") && !path.startsWith("client/"));
  if (!logic.some(([, text]) => text.includes("LocalState"))) return NONE;
  const texts = JSON.stringify(logic);
  const found = known.get(texts);
  if (found) return found;
  const ids = new Set(parseLogic(Object.fromEntries(logic)).locals.map(({ id }) => id));
  if (known.size >= KEPT) known.clear();
  known.set(texts, ids);
  return ids;
}

const NONE: ReadonlySet<string> = new Set();
