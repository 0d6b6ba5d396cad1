/** Draws components in jsdom as a page does: on the server first, then hydrated; warnings of React are failures. */

import axe from "axe-core";
import { act, type ReactElement } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, vi } from "vitest";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const roots: Root[] = [];
const complaints: string[] = [];

let isWatching = false;

/**
 * From the first drawing of a test on, until it ends. Hooks at the top of this module would hold for the first file of a worker only: files
 * share their modules (vitest.config.ts).
 */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  complaints.length = 0;
  // jsdom lays nothing out and has no such method.
  Element.prototype.scrollIntoView ??= () => {};
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    complaints.push(parts.map(String).join(" "));
  });
  onTestFinished(() => {
    isWatching = false;
    act(() => {
      for (const root of roots.splice(0)) root.unmount();
    });
    document.body.replaceChildren();
    vi.restoreAllMocks();
    expect(complaints, "React complained").toEqual([]);
  });
}

/** What React complained of in this test, which fails for it when it ends. */
export function complaintsSoFar(): readonly string[] {
  return [...complaints];
}

export interface Drawn {
  container: HTMLElement;
  /** The component's root element. */
  root: HTMLElement;
  /** Draws again with other props. */
  redraw(element: ReactElement): void;
}

export function draw(element: ReactElement): Drawn {
  watch();
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  roots.push(root);
  act(() => root.render(element));
  return {
    container,
    root: container.firstElementChild as HTMLElement,
    redraw: (next) => act(() => root.render(next)),
  };
}

/** Draws on the server, takes the HTML over in the browser, and gives the HTML before and after. */
export function hydrate(element: ReactElement): { before: string; after: string } {
  watch();
  const container = document.createElement("div");
  document.body.append(container);
  container.innerHTML = renderToString(element);
  const before = container.innerHTML;
  act(() => {
    roots.push(
      hydrateRoot(container, element, {
        onRecoverableError: (error) => complaints.push(`hydration: ${String(error)}`),
      }),
    );
  });
  return { before, after: container.innerHTML };
}

/** Ids of the accessibility rules that the document breaks. jsdom has no layout and loads no frames, so colours are checked in a browser. */
export async function accessibilityIssues(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    iframes: false,
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

export function press(element: Element): void {
  act(() => (element as HTMLElement).click());
}

/** Types into a field as a browser does: the value changes, then the input event follows. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")!.set!.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export function choose(field: HTMLSelectElement, value: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!.call(field, value);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function key(
  element: Element,
  name: string,
  modifiers: Partial<KeyboardEventInit> = {},
): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...modifiers });
  act(() => {
    element.dispatchEvent(event);
  });
  return event;
}

export function focus(element: Element): void {
  act(() => (element as HTMLElement).focus());
}

export function blur(element: Element): void {
  act(() => (element as HTMLElement).blur());
}
