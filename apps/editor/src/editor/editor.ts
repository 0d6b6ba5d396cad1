/** One open app in the editor: its document, what is selected and shown, and the way every change takes. */

import {
  allManifests,
  createHistory,
  type DerivedApp,
  execute,
  type History,
  type OperationId,
  type OperationInput,
  type OperationValue,
  viewOf,
} from "@heddle/document";
import type { DropTarget, Rectangle } from "@heddle/renderer/bus";
import {
  type App,
  type BlockId,
  blockFile,
  type ChildIndex,
  childIndex,
  isControl,
  type ManifestRegistry,
  type NodeId,
  type PageId,
  pageFile,
  pageOf,
  sortedPages,
  type Theme,
  withBlocks,
} from "@heddle/schema";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { AppSummary, Role, SessionInfo } from "../api/contract.ts";
import type { BlockNaming } from "../blocks/blockDialog.tsx";
import { sayFailure } from "../design/toast.tsx";
import { createLiveStores } from "../live/liveStores.ts";
import { createStore, createStoredStore, type Store } from "../store/store.ts";
import { type OutlineRow, pageOutline } from "../tree/outline.ts";
import { type LastGoodStates, lastGoodStates } from "./lastGoodStates.ts";

/** Components and controls; an app's blocks are in `Editor.manifests` too. */
export const manifests = allManifests;

export type SavedState = "loading" | "saved" | "saving" | "offline" | "stopped";
export type Mode = "edit" | "interact";
const LEFT_PANELS = [
  "insert",
  "layers",
  "pages",
  "state",
  "assets",
  "theme",
  "secrets",
  "operations",
  "settings",
] as const;
export type LeftPanel = (typeof LEFT_PANELS)[number];
export type DockTab = "problems" | "log" | "page" | `file:${string}`;

/** The app as the document has it now, and what is derived from it once for all panels. */
export interface View {
  derived: DerivedApp;
  app: App;
  index: ChildIndex;
  states: LastGoodStates;
  /** Components, controls and the app's blocks. */
  manifests: ManifestRegistry;
}

export interface Device {
  id: "phone" | "tablet" | "desktop" | "room";
  /** CSS pixels; null = the room there is. */
  width: number | null;
}
export const DEVICES: readonly Device[] = [
  { id: "phone", width: 390 },
  { id: "tablet", width: 820 },
  { id: "desktop", width: 1280 },
  { id: "room", width: null },
];

/** What is dragged from the palette or the layers. */
export type Dragging = { kind: "new"; type: string } | { kind: "move"; nodes: readonly NodeId[] };

export interface LayerTarget {
  target: DropTarget;
  /** The row at which the place is shown: a line above or below it, or the row itself. */
  row: number;
  side: "above" | "below" | "inside";
  depth: number;
}

export interface CodePlace {
  file: string;
  line?: number;
  column?: number;
  /** A new object each time, so that the same place can be opened again. */
  at: number;
}

export interface EditorOptions {
  summary: AppSummary;
  session: SessionInfo;
  doc: Y.Doc;
  awareness: Awareness;
}

const isPanel = (value: unknown): value is LeftPanel | null =>
  value === null || LEFT_PANELS.some((panel) => panel === value);

export class Editor {
  readonly summary: Store<AppSummary>;
  readonly session: SessionInfo;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Origin of this editor's own changes: undo tracks it. */
  readonly origin = { editor: "own changes" };
  readonly history: History;
  readonly view: Store<View>;
  /** The page that is shown, or the block. */
  readonly page: Store<PageId | BlockId>;
  readonly outline: Store<readonly OutlineRow[]>;
  readonly selection = createStore<readonly NodeId[]>([]);
  readonly hovered = createStore<NodeId | null>(null);
  readonly mode = createStore<Mode>("edit");
  readonly device = createStore<Device>(DEVICES[3]!);
  /** Width of the page on the canvas now, CSS pixels of its own. */
  readonly shownWidth = createStore(0);
  /** A factor; "fit" = as large as fits, at most 1. */
  readonly zoom = createStore<number | "fit">("fit");
  /** What this person may do, as the server sees it now; null until it has said so. */
  readonly role = createStore<Role | null>(null);
  readonly saved = createStore<SavedState>("loading");
  readonly live = createLiveStores();
  readonly panel = createStoredStore<LeftPanel | null>("heddle:panel", "layers", isPanel);
  readonly dockOpen = createStoredStore("heddle:dock", true, (value) => typeof value === "boolean");
  readonly dockTab = createStore<DockTab>("problems");
  readonly codePlace = createStore<CodePlace | null>(null);
  readonly dragging = createStore<Dragging | null>(null);
  /** Where the drag over the canvas would land, as the canvas says. */
  readonly target = createStore<DropTarget | null>(null);
  /** Where it would land in the layers, and how that is shown. */
  readonly layerTarget = createStore<LayerTarget | null>(null);
  /** The theme as a drag in its panel would leave it, shown on the canvas; null = as it is. */
  readonly themePreview = createStore<Theme | null>(null);
  readonly rectangles = createStore<Readonly<Record<NodeId, Rectangle>>>({});
  readonly inspectorTab = createStore<"properties" | "style" | "events">("properties");
  readonly renaming = createStore<NodeId | null>(null);
  /** A block's name is being asked for. */
  readonly namingBlock = createStore<BlockNaming | null>(null);
  /** The version that visitors get is in quarantine. */
  readonly isStopped = createStore(false);
  readonly dialog = createStore<"commands" | "shortcuts" | "publish" | null>(null);
  readonly #stops: (() => void)[] = [];

  constructor({ summary, session, doc, awareness }: EditorOptions) {
    this.summary = createStore(summary);
    this.session = session;
    this.doc = doc;
    this.awareness = awareness;
    this.history = createHistory(doc, this.origin, { capture: () => this.selection.get() });
    const first = viewFor(viewOf(doc).derived(), null);
    this.view = createStore(first);
    this.page = createStore(firstPage(first.app));
    this.outline = createStore<readonly OutlineRow[]>(this.#outlineNow());
    this.#stops.push(
      viewOf(doc).subscribe((derived) => {
        this.view.set((before) => viewFor(derived, before));
        this.#keepValid();
      }),
      this.page.subscribe(() => this.outline.set(this.#outlineNow())),
    );
    this.#openFirstFile();
  }

  get app(): App {
    return this.view.get().app;
  }

  /** Components, controls and the app's blocks. */
  get manifests(): ManifestRegistry {
    return this.view.get().manifests;
  }

  get mayEdit(): boolean {
    return (this.role.get() ?? this.session.user?.role) !== "viewer";
  }

  /** Runs an operation. What it refuses is told to the person; then the result is null. */
  run<Id extends OperationId>(id: Id, input: OperationInput<Id>): OperationValue<Id> | null {
    if (!this.mayEdit) {
      sayFailure(
        Object.assign(new Error("You may look at this app, not change it."), {
          cure: "Ask its owner to make you an editor.",
        }),
      );
      return null;
    }
    const result = execute(this.doc, id, input, this.origin);
    if (result.ok) return result.value;
    sayFailure(Object.assign(new Error(result.error.message), { cure: result.error.cure }));
    return null;
  }

  select(nodes: readonly NodeId[]): void {
    this.selection.set(nodes);
  }

  /** The one selected node, or undefined for none or several. */
  selectedNode() {
    const [only, ...others] = this.selection.get();
    return only !== undefined && others.length === 0 ? this.app.nodes[only] : undefined;
  }

  showPage(page: PageId | BlockId): void {
    if (!isShown(this.app, page) || page === this.page.get()) return;
    this.selection.set([]);
    this.live.values.set({});
    this.page.set(page);
  }

  /** Shows a page, and in the inspector the page itself: nothing on it stays selected. */
  openPage(page: PageId | BlockId): void {
    this.showPage(page);
    this.select([]);
  }

  /** Opens code in the dock. */
  openCode(file: string, line?: number, column?: number): void {
    this.dockOpen.set(true);
    const page = Object.values(this.app.pages).find((each) => pageFile(each.path) === file);
    const block = Object.values(this.app.blocks).find((each) => blockFile(each.name) === file);
    const shown = page ?? block;
    if (shown) this.showPage(shown.id);
    this.dockTab.set(/^(pages|blocks)\//.test(file) ? "page" : `file:${file}`);
    this.codePlace.set({ file, line, column, at: performance.now() });
  }

  /**
   * Where an insertion without a drag goes: into the selected container, else after the selected node, else at the end of what
   * holds the whole page, else at the page's end.
   */
  insertionTarget(type: string): DropTarget {
    const page = this.page.get();
    const selected = this.app.nodes[this.selection.get().at(-1) ?? ""];
    if (!selected) {
      const [frame, ...others] = this.view.get().index.get(page)?.get("children") ?? [];
      const inside =
        frame && others.length === 0 && !isControl(frame.type)
          ? slotFor(this.manifests, frame.type, type)
          : undefined;
      return frame && inside !== undefined
        ? { parent: frame.id, slot: inside, before: null }
        : { parent: page, slot: "children", before: null };
    }
    const slot = slotFor(this.manifests, selected.type, type);
    if (slot !== undefined) return { parent: selected.id, slot, before: null };
    const siblings = this.view.get().index.get(selected.parent)?.get(selected.slot) ?? [];
    const at = siblings.findIndex((node) => node.id === selected.id);
    return { parent: selected.parent, slot: selected.slot, before: siblings[at + 1]?.id ?? null };
  }

  insert(type: string, target: DropTarget = this.insertionTarget(type)): void {
    const done = this.run("node.insert", { type, target });
    if (done) this.select(done.nodes);
  }

  move(nodes: readonly NodeId[], target: DropTarget): void {
    const done = this.run("node.move", { nodes: [...nodes], target });
    if (done) this.select(done.nodes);
  }

  undo(): void {
    this.#restore(this.history.undo(), "before");
  }

  redo(): void {
    this.#restore(this.history.redo(), "after");
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.history.destroy();
  }

  #restore(result: ReturnType<History["undo"]>, side: "before" | "after"): void {
    const selection = result.step?.[side];
    if (!Array.isArray(selection)) return;
    const there = (selection as NodeId[]).filter((id) => Object.hasOwn(this.app.nodes, id));
    const page = there[0] === undefined ? null : pageOf(this.app, there[0]);
    if (page !== null && page !== this.page.get()) this.page.set(page);
    this.selection.set(there);
  }

  #outlineNow(): readonly OutlineRow[] {
    const { app, index, manifests: all } = this.view.get();
    return pageOutline(app, index, this.page.get(), all);
  }

  /** After a change from anywhere: what is gone can be neither shown nor selected. */
  #keepValid(): void {
    const { app } = this.view.get();
    if (!isShown(app, this.page.get())) this.page.set(firstPage(app));
    this.outline.set(this.#outlineNow());
    const selected = this.selection.get();
    if (selected.some((id) => !Object.hasOwn(app.nodes, id)))
      this.selection.set(selected.filter((id) => Object.hasOwn(app.nodes, id)));
    const tab = this.dockTab.get();
    if (tab.startsWith("file:") && !Object.hasOwn(app.files, tab.slice(5))) this.#openFirstFile();
  }

  #openFirstFile(): void {
    const file = Object.keys(this.app.files)
      .sort()
      .find((path) => path.startsWith("state/"));
    this.dockTab.set(file ? `file:${file}` : "page");
  }
}

/** The first slot of a component that takes what is to be put into it. */
function slotFor(manifests: ManifestRegistry, container: string, type: string): string | undefined {
  const slots = Object.entries(manifests[container]?.slots ?? {});
  return slots.find(([, slot]) => !slot.allow || slot.allow.includes(type))?.[0];
}

/** Can this page or block be shown? */
function isShown(app: App, id: PageId | BlockId): boolean {
  return Object.hasOwn(app.pages, id) || Object.hasOwn(app.blocks, id);
}

function firstPage(app: App): PageId {
  const pages = sortedPages(app);
  return (pages.find((page) => page.path === "/") ?? pages[0]!).id;
}

function viewFor(derived: DerivedApp, before: View | null): View {
  const { app } = derived;
  return {
    derived,
    app,
    index: before?.app.nodes === app.nodes ? before.index : childIndex(app),
    manifests:
      before && sameBlocks(before.app.blocks, app.blocks) ? before.manifests : withBlocks(app, manifests),
    states:
      before && sameFiles(before.app.files, app.files)
        ? before.states
        : lastGoodStates(app, before?.states ?? null),
  };
}

function sameBlocks(a: App["blocks"], b: App["blocks"]): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}

function sameFiles(a: App["files"], b: App["files"]): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
