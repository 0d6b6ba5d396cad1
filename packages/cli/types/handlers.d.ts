/** How a handler runs, and how an event is listened to. */

import type { Action } from "./effects.d.ts";

/** One thing an event does: a handler, an arrow, or an effect. */
export type SingleHandler<Argument = void> = ((argument: Argument) => unknown) | (() => unknown) | Action;

/** What a page's event may hold: a handler, an arrow, an effect, or a list of them. */
export type Handler<Argument = void> = SingleHandler<Argument> | readonly SingleHandler<Argument>[];

/** What stands before a handler and says how it runs. */
type HandlerDecorator = <Method extends (...args: never[]) => unknown>(
  method: Method,
  context: ClassMethodDecoratorContext,
) => Method;

/**
 * The handler runs beside the others: whoever calls it goes on at once, and nobody waits for it, `await` neither. What it changes is sent
 * whenever it yields or waits. It ends when the visitor's session ends, or when the page is left whose `onLoad` began it.
 *
 *     @background
 *     async watch() {
 *       while (!this.signal.aborted) {
 *         this.price = await (await fetch(this.address, { signal: this.signal })).text();
 *         await new Promise<void>((resolve) => setTimeout(resolve, 1_000));
 *       }
 *     }
 */
export declare const background: HandlerDecorator;

/**
 * Only the newest call counts: it stops the one before, whose `this.signal` aborts and whose changes are dropped from then on. Runs beside
 * the others, as with `@background`.
 *
 *     @latest
 *     async search(text: string) {
 *       const answer = await fetch(`${this.address}?q=${encodeURIComponent(text)}`, { signal: this.signal });
 *       this.results = (await answer.json()) as string[];
 *     }
 */
export declare const latest: HandlerDecorator;

/** At most one run in this many milliseconds: the first call at once, and the last of those that came meanwhile when they are over. */
export declare function throttle(milliseconds: number): HandlerDecorator;

/** Runs once calls have ceased for this many milliseconds, with the arguments of the last. */
export declare function debounce(milliseconds: number): HandlerDecorator;

/** Runs the first time only, in each session: `@once welcome() { this.ui.toast("Welcome"); }` */
export declare const once: HandlerDecorator;

/** When an event's handler runs. */
export interface EventOptions {
  /** These keys only, as in `KeyboardEvent.key`. */
  keys?: readonly string[];
  /** The browser does not do what it would have done: a link does not lead away. `on({ preventDefault: true }, menu.open)` */
  preventDefault?: boolean;
  /** The elements around it do not hear of it: a button in a card that can be clicked, too. `on({ stopPropagation: true }, list.remove)` */
  stopPropagation?: boolean;
  /** At most one event in this many milliseconds (1 to 60,000) is sent: the first at once, and the last when the time is over. */
  throttle?: number;
  /** The event is sent when this many milliseconds (1 to 60,000) have passed without another; at once when something else is done. */
  debounce?: number;
  /** The first only, as long as the page is open. */
  once?: boolean;
}

/** A handler with conditions: `onKeyDown={on({ keys: ["Enter"] }, form.send)}`. */
export declare function on<Argument = void>(
  options: EventOptions,
  handler: SingleHandler<Argument>,
): SingleHandler<Argument>;
