import type { App, PageId } from "@heddle/schema";
import { namesOn, usesOn } from "@heddle/schema";
import type { StateMethod } from "./members.ts";
import type { StateClass } from "./state-classes.ts";

/** A method that an event can call. */
export interface HandlerCandidate {
  file: string;
  className: string;
  method: StateMethod;
  /** The variable by which the page has the class, or the one it would get. */
  variable: string;
  /** The page has it already; else wiring it adds a use to the page. */
  inUse: boolean;
  /** What the event's code would be: `images.generate`. */
  code: string;
}

/** The methods that events of a page can call: those of exported state classes, the ones the page uses first. */
export function handlerCandidates(
  app: App,
  pageId: PageId,
  classes: readonly StateClass[],
): HandlerCandidate[] {
  const uses = usesOn(app, pageId);
  const candidates: HandlerCandidate[] = [];
  for (const state of classes) {
    if (!state.exported) continue;
    const use = uses.find((entry) => entry.file === state.file && entry.className === state.name);
    const variable = use?.name ?? freeVariable(state, namesOn(app, pageId));
    for (const method of state.methods) {
      if (method.lifecycle) continue;
      candidates.push({
        file: state.file,
        className: state.name,
        method,
        variable,
        inUse: use !== undefined,
        code: `${variable}.${method.name}`,
      });
    }
  }
  return candidates.sort((a, b) => Number(b.inUse) - Number(a.inUse));
}

/** A variable's name for a class, not yet taken: `Images` → `images`, `images2`. */
export function freeVariable(state: Pick<StateClass, "name">, taken: readonly string[]): string {
  const base = state.name.slice(0, 1).toLowerCase() + state.name.slice(1);
  let name = base;
  for (let number = 2; taken.includes(name); number++) name = `${base}${number}`;
  return name;
}
