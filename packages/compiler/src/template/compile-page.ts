import type { App, ManifestRegistry, Page, PageId, PropValue } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import { classifyEvent } from "../expression/index.ts";
import { compileSlot } from "./nodes.ts";
import { type CompiledPage, type CompileOptions, finishTemplate, PageBuilder } from "./page.ts";
import { reportUnknownNames } from "./unknown-names.ts";

/**
 * Compiles one page of an app: the static template that browsers keep, and the bindings and events that the server runs.
 * Pure and free of Node, so that the editor draws an edit before any server has seen it.
 * Problems are reported beside the result; the rest of the page compiles all the same.
 */
export function compilePage(
  app: App,
  pageId: PageId,
  manifests: ManifestRegistry,
  options: CompileOptions,
): CompiledPage {
  const page = app.pages[pageId];
  if (!page) throw new RangeError(`The app has no page ${pageId}.`);
  const builder = new PageBuilder(app, manifests, options);
  const root = builder.addPart();
  builder.parts[root]!.nodes = compileSlot(builder, pageId, "children", { part: root, rows: [], guards: [] });
  const title = compileText(builder, page, "title", page.title) ?? app.name;
  const description = page.description
    ? compileText(builder, page, "description", page.description)
    : undefined;
  const onLoad = compileLoad(builder, page);
  reportUnknownNames(page, builder.bindings, builder.events, builder.diagnostics);
  return {
    template: finishTemplate(builder, pageId, page.path, title, description),
    bindings: builder.bindings,
    events: builder.events,
    onLoad,
    classNames: [...builder.classNames].sort(),
    diagnostics: builder.diagnostics,
  };
}

function compileText(builder: PageBuilder, page: Page, prop: string, value: PropValue): Template["title"] {
  if ("value" in value) return String(value.value ?? "");
  const code = "expression" in value ? value.expression : value.bind;
  return { binding: builder.addBinding({ kind: "value", part: 0, code, rows: [], node: page.id, prop }) };
}

function compileLoad(builder: PageBuilder, page: Page): number[] {
  return page.onLoad.flatMap((handler) => {
    const classified = classifyEvent(handler.code);
    if (classified.kind === "invalid") {
      builder.report("error", "event-code", `onLoad: ${classified.error.message}`, page.id, "onLoad");
      return [];
    }
    return [
      builder.addEvent({
        kind: "handler",
        part: 0,
        code: handler.code,
        payload: "none",
        rows: [],
        guards: [],
        node: page.id,
        prop: "onLoad",
      }),
    ];
  });
}
