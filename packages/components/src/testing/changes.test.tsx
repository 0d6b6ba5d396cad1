/** What holds for every component while it is used: a prop that changes leaves the element, what was typed and the focus where they are. */

import type { Json, PropManifest } from "@heddle/schema";
import { cloneElement, type ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { draw, focus, type } from "./draw.tsx";
import { all, example, typical } from "./example.tsx";
import { modalInJsdom } from "./modal.ts";
import { noteChecks, UNFINISHED } from "./results.ts";

modalInJsdom();

/** They name the element itself, which has to be another then. */
const OF_THE_ELEMENT = new Set(["as", "level"]);
/**
 * One button, or a choice of three, or none of a field but its swatch: nobody changes that while it is used. And what is searched for is the
 * text of the search field, which `searchable` takes away.
 */
const OTHERS = new Set([
  "ThemeToggle.variant",
  "ColorPicker.display",
  "DataGrid.search",
  "DataGrid.searchable",
  "JsonViewer.searchable",
]);
/** With these the text is no longer what was typed, or nobody can type. */
const OF_THE_TEXT = new Set(["value", "disabled", "readOnly", "hidden", "type", "maxLength"]);
/** While there is nothing of these in it, a component loses nothing by becoming another element, as a Divider with a label does. */
const TO_LOSE = "a[href], button, input, select, textarea, summary, video, iframe, [tabindex]";
const FIELDS =
  "textarea:not([readonly], :disabled), input:not([type]):not([readonly], :disabled), input:is([type=text], [type=search], [type=password], [type=email]):not([readonly], :disabled)";
const TYPED = "12";

describe.each(all.map((manifest) => [manifest.name, manifest] as const))("%s", (name, manifest) => {
  it("takes every change of a prop without a remount; typed text and focus stay", () => {
    noteChecks("patches", name, UNFINISHED);
    const element = example(manifest.example);
    const props = Object.entries(manifest.props).filter(
      ([prop]) => !OF_THE_ELEMENT.has(prop) && !OTHERS.has(`${name}.${prop}`),
    );
    const complaints = [
      ...props.flatMap(([prop, { type: kind }]) => remounts(element, prop, typical(kind))),
      ...lostEdits(element, props),
    ];
    noteChecks("patches", name, complaints);
    expect(complaints).toEqual([]);
  });
});

function remounts(element: ReactElement, prop: string, values: readonly Json[]): string[] {
  const before = shapeOf(draw(element).container);
  return values.flatMap((value) => {
    const changed = cloneElement(element, { [prop]: value } as object);
    const { container, root, redraw } = draw(element);
    const isToLose = root.matches(TO_LOSE) || root.querySelector(TO_LOSE) !== null;
    redraw(changed);
    const what = `${prop} = ${JSON.stringify(value)}`;
    // Of a list without entries nothing is left to lose.
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (container.firstElementChild !== root && isToLose && !isEmpty)
      return [`${what}: another root element`];
    const isUnseen = shapeOf(container) === before && shapeOf(draw(changed).container) !== before;
    return isUnseen ? [`${what}: does not reach the DOM`] : [];
  });
}

function lostEdits(element: ReactElement, props: readonly (readonly [string, PropManifest])[]): string[] {
  const { container, redraw } = draw(element);
  const field = container.querySelector<HTMLInputElement | HTMLTextAreaElement>(FIELDS);
  if (!field) return [];
  focus(field);
  type(field, TYPED);
  const typed = field.value;
  const complaints: string[] = [];
  for (const [prop, { type: kind, bindable }] of props) {
    if (OF_THE_TEXT.has(prop) || bindable) continue;
    for (const value of typical(kind)) {
      redraw(cloneElement(element, { [prop]: value } as object));
      const what = `${prop} = ${JSON.stringify(value)}`;
      const now = container.querySelector<HTMLInputElement | HTMLTextAreaElement>(FIELDS);
      if (!now || document.activeElement !== now) return [...complaints, `${what}: the focus is lost`];
      if (now.value !== typed) return [...complaints, `${what}: the typed text is ${now.value}`];
      redraw(element);
    }
  }
  return complaints;
}

/** What stands in the document: elements, attributes, texts, and what fields hold, without the ids that React counts up. */
function shapeOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? "";
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  const { value, checked } = node as HTMLInputElement;
  const children = [...node.childNodes].map(shapeOf);
  return `<${[node.localName, ...attributes, value, checked].join(" ")}>${children.join("")}`.replace(
    /_r_[0-9a-z]+_/g,
    "id",
  );
}
