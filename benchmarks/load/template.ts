/** Finding events in a page's template, as a test finds a button by its label. */

import type { ElementTemplate, Template, TemplateNode } from "@heddle/state-engine/program";

/** Index of the click event of the button with this label. */
export function clickOf(template: Template, label: string): number {
  for (const element of elements(template)) {
    const click = element.events?.onClick?.[0];
    if (element.props?.label === label && click) return click.event;
  }
  throw new Error(`The page has no button "${label}".`);
}

/** Index of the event that asks for other rows of the page's long list. */
export function windowOf(template: Template): number {
  for (const part of template.parts) {
    const event = windowIn(part.nodes);
    if (event !== null) return event;
  }
  throw new Error("The page has no long list.");
}

function windowIn(nodes: TemplateNode[]): number | null {
  for (const node of nodes) {
    if ("each" in node && node.window) return node.window.event;
    if ("type" in node && node.list) return node.list.window.event;
    const inner = "slots" in node ? windowIn(Object.values(node.slots ?? {}).flat()) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** Index of the event that carries what is typed into the input with this label. */
export function bindOf(template: Template, label: string): number {
  for (const element of elements(template)) {
    const bind = Object.values(element.binds ?? {})[0];
    if (element.props?.label === label && bind !== undefined) return bind;
  }
  throw new Error(`The page has no input "${label}".`);
}

function* elements(template: Template): Generator<ElementTemplate> {
  for (const part of template.parts) yield* within(part.nodes);
}

function* within(nodes: TemplateNode[]): Generator<ElementTemplate> {
  for (const node of nodes) {
    if (!("type" in node)) continue;
    yield node;
    for (const slot of Object.values(node.slots ?? {})) yield* within(slot);
  }
}
