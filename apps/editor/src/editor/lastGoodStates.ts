import { type StateClasses, stateClasses } from "@heddle/document";
import type { App } from "@heddle/schema";

/**
 * The app's state classes. Of a file that does not parse just now (somebody is typing in it), those it had before: the panels and the
 * inspector go on with what the running version has.
 */
export function lastGoodStates(app: App, before: StateClasses | null): StateClasses {
  const now = stateClasses(app);
  if (before === null || now.errors.length === 0) return now;
  const broken = new Set(now.errors.map((error) => error.file));
  const isRead = ({ file, name }: StateClasses["classes"][number]) =>
    now.classes.some((other) => other.file === file && other.name === name);
  const kept = before.classes.filter((state) => broken.has(state.file) && !isRead(state));
  return { ...now, classes: [...now.classes, ...kept] };
}
