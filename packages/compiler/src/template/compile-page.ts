import {
  type App,
  type EventHandler,
  layoutsOf,
  type ManifestRegistry,
  PAGE_HOOKS,
  type Page,
  type PageId,
  type PropValue,
  pageKind,
} from "@heddle/schema";
import type { LayoutTemplate, PageHooks } from "@heddle/state-engine/program";
import { classifyEvent } from "../expression/index.ts";
import { compileAbout } from "./about.ts";
import { expandBlocks } from "./blocks/expand.ts";
import { markOrigins, withOrigins } from "./blocks/origins.ts";
import { blockPreview } from "./blocks/preview.ts";
import { codeOf } from "./controls.ts";
import { compileSlot } from "./nodes.ts";
import {
  type CompiledPage,
  type CompileOptions,
  finishTemplate,
  type Hole,
  type Opening,
  PageBuilder,
} from "./page.ts";
import { reportUnknownNames } from "./unknown-names.ts";

/**
 * Compiles one page of an app: the static template that browsers keep, and the bindings and events that the server runs.
 * The layouts around it are compiled into it, outermost first, each with all of its parts, bindings and events before
 * what is inside it: so these have the same numbers on all pages of the layout, and stay where they are when another page is shown.
 * Pure and free of Node, so that the editor draws an edit before any server has seen it.
 * Problems are reported beside the result; the rest of the page compiles all the same.
 */
export function compilePage(
  app: App,
  pageId: PageId,
  manifests: ManifestRegistry,
  options: CompileOptions,
): CompiledPage {
  const page = pageOrPreview(app, pageId);
  const expansion = expandBlocks(app, [...layoutsOf(app, page.path), page], options.draft);
  const { owners } = expansion;
  const builder = new PageBuilder(app, manifests, expansion, options);
  builder.diagnostics.push(...expansion.diagnostics);
  const root = builder.addPart();
  const layouts: LayoutTemplate[] = [];
  const openings: Opening[] = [];
  let hole: Hole = {
    nodes: builder.parts[root]!.nodes,
    around: { part: root, rows: [], guards: [], within: [] },
  };
  for (const [index, owner] of owners.entries()) {
    builder.owner = index;
    builder.hole = null;
    hole.nodes.push(...compileSlot(builder, owner.id, "children", hole.around));
    openings.push(compileOpening(builder, owner));
    if (owner.id === page.id) break;
    hole = builder.hole ?? hole;
    const { parts, bindings, events } = builder;
    layouts.push({ pageId: owner.id, parts: parts.length, bindings: bindings.length, events: events.length });
  }
  if (pageKind(page.path) === "layout" && builder.hole === null)
    builder.report(
      "error",
      "outlet-missing",
      "This layout has no Outlet: put one where its pages are to be shown.",
      page.id,
    );
  const about = compileAbout(builder, owners);
  reportUnknownNames(owners, builder.bindings, builder.events, builder.diagnostics);
  markOrigins(builder.parts, expansion);
  return {
    template: finishTemplate(builder, page, about, layouts),
    bindings: withOrigins(builder.bindings, expansion),
    events: withOrigins(builder.events, expansion),
    owners,
    ownParts: builder.ownParts,
    openings,
    classNames: [...builder.classNames].sort(),
    diagnostics: withOrigins(builder.diagnostics, expansion),
  };
}

/** The page with this id, or a block by itself. */
function pageOrPreview(app: App, id: PageId): Page {
  if (Object.hasOwn(app.pages, id)) return app.pages[id]!;
  if (Object.hasOwn(app.blocks, id)) return blockPreview(app.blocks[id]!);
  throw new RangeError(`The app has no page ${id}.`);
}

function compileOpening(builder: PageBuilder, page: Page): Opening {
  const onLoad = ownHandlers(builder, page, "onLoad", page.onLoad);
  const hooks: PageHooks = {};
  for (const name of PAGE_HOOKS) {
    const handlers = ownHandlers(builder, page, name, page[name] ?? []);
    if (handlers.length > 0) hooks[name] = handlers;
  }
  const own = Object.keys(hooks).length > 0 ? { onLoad, hooks } : { onLoad };
  const redirect = page.redirect && redirectCode(builder, page, page.redirect);
  if (!redirect) return own;
  return { ...own, redirect: addOpeningEvent(builder, page, "redirect", redirect) };
}

function ownHandlers(
  builder: PageBuilder,
  page: Page,
  prop: string,
  handlers: readonly Pick<EventHandler, "code">[],
): number[] {
  return handlers.flatMap(({ code }) => {
    const classified = classifyEvent(code);
    if (classified.kind === "invalid") {
      builder.report("error", "event-code", `${prop}: ${classified.error.message}`, page.id, prop);
      return [];
    }
    return [addOpeningEvent(builder, page, prop, code)];
  });
}

/** A function that gives where to go. */
function redirectCode(builder: PageBuilder, page: Page, redirect: PropValue): string | null {
  const code = builder.checked(codeOf(redirect, "null"), page.id, "redirect");
  return code === null ? null : `() => (${code})`;
}

/** An event of the server's own: no browser may send it. */
function addOpeningEvent(builder: PageBuilder, page: Page, prop: string, code: string): number {
  if (builder.readsLocal(code, [])) {
    const cure = prop === "onLoad" ? ": give the local class a method `onLoad`, which runs there" : "";
    builder.report(
      "error",
      "local-split",
      `${prop} runs on the server, and local state is in the browser${cure}.`,
      page.id,
      prop,
    );
  }
  return builder.addEvent({
    kind: "handler",
    part: 0,
    code,
    // An error, which never comes from a browser.
    payload: prop === "onError" ? "json" : "none",
    rows: [],
    guards: [true],
    node: page.id,
    prop,
  });
}
