/** Draws a part of the editor in jsdom over a real document, for tests. */

import { appToDocument } from "@heddle/document";
import { type App, createApp, type Node } from "@heddle/schema";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Awareness } from "y-protocols/awareness";
import { TooltipProvider } from "../design/index.ts";
import { EditorProvider } from "../editor/context.tsx";
import { Editor } from "../editor/editor.ts";

Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});

/** An app with one page and the nodes given, top to bottom. */
export function appWith(
  nodes: (Partial<Node> & { id: string; type: string })[],
  files: App["files"] = {},
): App {
  const app = createApp("Test");
  const page = Object.values(app.pages)[0]!;
  const all = nodes.map(
    (node, index): Node => ({
      parent: page.id,
      slot: "children",
      order: `a${String(index)}`,
      props: {},
      events: {},
      ...node,
    }),
  );
  return { ...app, files, nodes: Object.fromEntries(all.map((node) => [node.id, node])) };
}

export function editorOn(app: App): Editor {
  const doc = appToDocument(app);
  return new Editor({
    summary: {
      id: "test",
      name: app.name,
      slug: "test",
      editedAt: new Date(0).toISOString(),
      publishedRevision: null,
      publishedUrl: null,
      changed: false,
      deletedAt: null,
    },
    session: {
      mode: "open",
      user: { id: "me", name: "Me", email: null, color: "#3f5bf6", role: "owner" },
      workspace: { id: "w", name: "Mine" },
      confinement: { level: "process", message: null },
      durability: { standard: "postgres", missing: { redis: "Set REDIS_URL." } },
    },
    doc,
    awareness: new Awareness(doc),
  });
}

export interface Drawn {
  root: HTMLElement;
  /** The first element with this accessible name or text, of a role when given. */
  find(selector: string, name: string): HTMLElement;
  click(element: Element): void;
  type(field: Element, text: string): void;
  close(): void;
}

export function draw(editor: Editor, part: ReactNode): Drawn {
  const root = document.createElement("div");
  document.body.append(root);
  const drawn = createRoot(root);
  act(() =>
    drawn.render(
      <TooltipProvider>
        <EditorProvider value={editor}>{part}</EditorProvider>
      </TooltipProvider>,
    ),
  );
  return {
    root,
    find(selector, name) {
      const found = [...root.querySelectorAll<HTMLElement>(selector)].find(
        (element) => element.getAttribute("aria-label") === name || element.textContent === name,
      );
      if (!found) throw new Error(`There is no ${selector} called ${name} in ${root.textContent}`);
      return found;
    },
    click: (element) => act(() => element.dispatchEvent(new MouseEvent("click", { bubbles: true }))),
    type(field, text) {
      const prototype =
        field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
      act(() => {
        (field as HTMLElement).focus();
        Object.getOwnPropertyDescriptor(prototype, "value")!.set!.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    close() {
      act(() => drawn.unmount());
      root.remove();
      editor.close();
    },
  };
}
