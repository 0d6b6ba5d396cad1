import type { App } from "@heddle/schema";
import { placeName } from "../timeline/names.ts";

/** `Images.generate` as it is; of code in a page (`<node id>.onClick`) the component's name and the event's. */
export function handlerName(app: App, handler: string): string {
  const [, event, source] = /^(\S+) of node (\S+)$/.exec(handler) ?? [];
  if (event && source) return placeName(app, source, event) ?? handler;
  const [owner, prop] = handler.split(".");
  const node = app.nodes[owner ?? ""];
  if (!node) return handler;
  return placeName(app, node.id, prop ?? "") ?? handler;
}
