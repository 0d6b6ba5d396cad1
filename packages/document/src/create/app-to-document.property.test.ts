import type { App } from "@heddle/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryApp } from "../../../codec/src/fixture/arbitrary-app.ts";
import { documentToApp } from "../derive/derive.ts";
import { appToDocument } from "./app-to-document.ts";

/** An event without handlers is none: documents do not keep it. */
function withoutEmptyEvents(app: App): App {
  const nodes = Object.entries(app.nodes).map(([id, node]) => {
    const events = Object.entries(node.events).filter(([, handlers]) => handlers.length > 0);
    return [id, { ...node, events: Object.fromEntries(events) }];
  });
  return { ...app, nodes: Object.fromEntries(nodes) };
}

test("an app and its document say the same, whatever the schema lets in", () => {
  fc.assert(
    fc.property(arbitraryApp, (app) => {
      expect(documentToApp(appToDocument(app))).toEqual(withoutEmptyEvents(app));
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 50) },
  );
});
