/** What the traces of a draft say that its authors should know: fields that grow, handlers that keep everybody waiting. */

import type { Trace } from "@heddle/state-engine/trace";
import type { LiveSession } from "../live/session.ts";
import type { Release } from "../source/site.ts";

/** One line of the log. `file` and `line` say where it is in the code, as far as that is known. */
export interface Advice {
  text: string;
  handler?: string;
  file?: string;
  line?: number;
}

/** UTF-16 units that a field's stored text may have without a word; said again each time it has doubled. */
export const FIELD_BUDGET = 256 * 1024;
/** Milliseconds that a handler may run before it first waits, yields or ends; at about twice that the sandbox stops the app. */
export const HANDLER_BUDGET = 50;

export class Adviser {
  /** Stored length by field, and the length at which it is next told. */
  readonly #fields = new WeakMap<LiveSession, Map<string, { length: number; next: number }>>();
  /** Handlers that were told of, by version of the app. */
  readonly #told = new WeakMap<Release, Set<string>>();

  /** What a commit gives reason to say; mostly nothing. */
  heed(session: LiveSession, release: Release, trace: Trace): Advice[] {
    const advice = this.#growth(session, release, trace);
    if (trace.held >= HANDLER_BUDGET) advice.push(...this.#blocking(release, trace));
    return advice;
  }

  #growth(session: LiveSession, release: Release, { stored, handler }: Trace): Advice[] {
    const advice: Advice[] = [];
    for (const { field, length, appended } of stored) {
      const fields = this.#fields.get(session) ?? new Map<string, { length: number; next: number }>();
      this.#fields.set(session, fields);
      const known = fields.get(field) ?? { length: 0, next: FIELD_BUDGET };
      known.length = appended ? known.length + length : length;
      fields.set(field, known);
      if (known.length < known.next) continue;
      known.next = known.length * 2;
      advice.push({
        text: `${spoken(field)} has grown to ${kilobytes(known.length)} for one visitor. Keep of it only what the page shows: drop old rows, load pages of a long list (lazyList), or pass rows on without keeping them (stream).`,
        ...(handler ? { handler } : {}),
        ...placeOf(release, field),
      });
    }
    return advice;
  }

  #blocking(release: Release, { handler, held }: Trace): Advice[] {
    const told = this.#told.get(release) ?? new Set<string>();
    this.#told.set(release, told);
    if (told.has(handler)) return [];
    told.add(handler);
    const [className, method] = handler.split(".");
    const state = release.program.info.states.find(({ id }) => id.endsWith(`#${className}`));
    return [
      {
        text: `${handler} ran for ${Math.round(held)} ms before it first waited: every visitor of the app was kept waiting, and not much longer would have stopped the app. Do less at once, \`yield\` between the parts of long work, or compute once and keep the result.`,
        handler,
        ...(state && method ? placeOf(release, `${state.id}.${method}`) : {}),
      },
    ];
  }
}

/** `Todo.items` of `state/todo.ts#Todo.items`. */
function spoken(field: string): string {
  return field.slice(field.indexOf("#") + 1).replace(/@[^.]*/, "");
}

function kilobytes(length: number): string {
  return `${Math.round(length / 1024)} KB`;
}

/** Where a member is declared; its file alone where it is inherited. */
function placeOf(release: Release, member: string): { file?: string; line?: number } {
  const [, id, name] = /^([^#]+#[^.@]+)(?:@[^.]*)?\.(.+)$/.exec(member) ?? [];
  const state = release.program.info.states.find((one) => one.id === id);
  if (!state || name === undefined) return {};
  const line = state.lines?.[name];
  const file = state.id.slice(0, state.id.indexOf("#"));
  return line === undefined ? { file } : { file, line };
}
