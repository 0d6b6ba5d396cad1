import type { Json } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import type { ScopeModel } from "@heddle/state-engine/protocol";
import type { CanvasHost } from "../canvas/host.ts";
import { loadComponents } from "../page/components.ts";
import type { LivePage } from "../page/live-page.ts";
import type { Session } from "../session/session.ts";
import type { Shell } from "../shell/shell.tsx";
import type { DraftAccess } from "./access.ts";
import { Edits } from "./edits.ts";

/** What the canvas half is given of the draft's page. */
export function canvasHost(
  root: HTMLElement,
  draftToken: string,
  access: DraftAccess,
  page: LivePage,
  session: Session,
  shell: Shell,
): CanvasHost {
  const edits = new Edits();
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    root,
    draftToken,
    template: () => page.template,
    showTemplate: (template, css) => {
      void loadComponents(template.components).then(() => {
        if (css !== null) sheet.replaceSync(css);
        page.redraw(template, edits);
      });
    },
    setInteractive: (isInteractive) => page.setInteractive(isInteractive),
    values: () => valuesByKey(page.servedTemplate, page.toModel().root),
    onDrawn: (listener) => observeDrawing(root, listener),
    onDraft: (listener) => session.onDraft(listener),
    ask: (request, question) => session.ask(request, question),
    onForbidden: (listener) => session.onForbidden(listener),
    renewAccess: (token) => {
      access.renew(token);
      if (session.isEnded) location.reload();
    },
    onOpenCode: (listener) => {
      shell.openCode = listener;
      return () => {
        shell.openCode = null;
      };
    },
    onConnection: (listener) => session.onPhase((phase) => listener(phase === "live" ? "live" : "lost")),
  };
}

/** Calls the listener after React changed something in the page; the canvas's own marks do not count. */
function observeDrawing(root: HTMLElement, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden", "src", "open", "data-node", "value"],
  });
  return () => observer.disconnect();
}

/** The values of a model by `nodeId:prop`; of a binding in several rows, the first row's. */
function valuesByKey(template: Template, root: ScopeModel): Record<string, Json> {
  const values: Record<string, Json> = {};
  const keyOf = (binding: number) => template.bindingKeys?.[binding];
  const visit = ([, partIndex, bound, children]: ScopeModel): void => {
    const part = template.parts[partIndex];
    part?.bindings.forEach((binding, index) => {
      const key = keyOf(binding);
      if (key !== undefined && !Object.hasOwn(values, key)) values[key] = bound[index] ?? null;
    });
    for (const child of children) {
      if (child === null || child.length === 0) continue;
      if (Array.isArray(child[0])) for (const row of child as ScopeModel[]) visit(row);
      else visit(child as ScopeModel);
    }
  };
  visit(root);
  return values;
}
