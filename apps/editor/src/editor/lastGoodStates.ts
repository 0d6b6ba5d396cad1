import { type StateClasses, stateClasses } from "@heddle/document";
import type { App } from "@heddle/schema";

export interface LastGoodStates extends StateClasses {
  /** The texts that the classes were read from. */
  readFrom: App["files"];
}

/**
 * The app's state classes. A file that just now does not parse (somebody is typing in it) and lacks classes that it had is read as it was
 * before, so that they and those that extend them stay: the panels and the inspector go on with what the running version has.
 */
export function lastGoodStates(app: App, before: LastGoodStates | null): LastGoodStates {
  const now = stateClasses(app);
  const lacks = (file: string) =>
    before?.classes.some(
      (had) =>
        had.file === file && !now.classes.some((state) => state.file === file && state.name === had.name),
    );
  const readFrom = { ...app.files };
  for (const { file } of now.errors) {
    const good = before?.readFrom[file];
    if (good !== undefined && lacks(file)) readFrom[file] = good;
  }
  return { classes: stateClasses({ files: readFrom }).classes, errors: now.errors, readFrom };
}
