/** What people call the places that a trace names by their ids. */

import type { App } from "@heddle/schema";
import { manifests } from "../editor/editor.ts";
import { manifestOf, nodeLabel } from "../tree/outline.ts";
import type { Story } from "./entry.ts";

/** `Text · Count`; null when there is no such node or page any more. */
export function placeName(app: App, id: string, prop: string): string | null {
  const page = app.pages[id];
  if (page) return `${page.path} · ${prop}`;
  const node = app.nodes[id];
  if (!node) return null;
  const manifest = manifestOf(manifests, node.type);
  const label = manifest?.events[prop]?.label ?? manifest?.props[prop]?.label ?? prop;
  return `${nodeLabel(node, manifests)} · ${label.toLowerCase()}`;
}

/** What an event is called in the list: what the person did, or what else began it. */
export function storyName(app: App, { name, source }: Story): string {
  return (source && placeName(app, source.node, source.prop)) ?? name;
}

/** Does anything that the story shows contain this text? Upper and lower case are the same. */
export function storyMatches(app: App, story: Story, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return true;
  const said = [
    storyName(app, story),
    story.handler,
    ...story.calls.flatMap(({ name, what }) => [name, what]),
    ...story.steps.flatMap(({ changed, evaluated, stored }) => [
      ...changed.map(({ path }) => path),
      ...evaluated.map(({ node, prop }) => placeName(app, node, prop) ?? prop),
      ...stored.map(({ field }) => field),
    ]),
  ];
  return said.some((each) => each.toLowerCase().includes(wanted));
}
