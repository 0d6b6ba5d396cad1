/** The canvas half of the editor, inside the draft's page. */

import { manifests } from "@heddle/components/manifests";
import { CONTROL_MANIFESTS } from "@heddle/schema";
import type { DraftTopic } from "@heddle/state-engine/protocol";
import type { FromCanvas, IconShapes, KeyPress, Rectangle, RemoteSelection, ToCanvas } from "./bus.ts";
import { type Channel, openChannel } from "./channel.ts";
import { Drag } from "./drag.ts";
import { listenToFiles } from "./files.ts";
import type { Point } from "./geometry/rectangle.ts";
import type { CanvasHost } from "./host.ts";
import { retryImages } from "./images.ts";
import { listenToKeys } from "./keyboard.ts";
import { type Drawing, NOTHING, openOverlay } from "./overlay.ts";
import { EDITING_CSS } from "./overlayStyles.ts";
import { listenToPointer } from "./pointer.ts";
import { markRooms, pageRoom } from "./rooms.ts";
import { emptyRooms, instanceAt } from "./scene/drop.ts";
import { flowOf, measure, rectangleOf } from "./scene/measure.ts";
import { buildScene, indexOutline, instancesOf, type Outline, type Scene } from "./scene/scene.ts";
import { changeTracker } from "./values.ts";

const ALL_MANIFESTS = { ...CONTROL_MANIFESTS, ...manifests };
/** Live values travel at most this often (milliseconds). */
const VALUES_EVERY = 120;
const POINTER_EVERY = 50;

/** Connects the draft's page to the editor around it. Returns the function that ends it. */
export function startCanvas(host: CanvasHost): () => void {
  const canvas = new Canvas(host, window);
  return () => canvas.stop();
}

class Canvas {
  readonly #host: CanvasHost;
  readonly #frame: Window;
  readonly #channel: Channel;
  readonly #drag: Drag;
  readonly #overlay;
  readonly #stops: (() => void)[] = [];
  #stopEditing: (() => void) | null = null;
  #stopKeys: (() => void) | null = null;
  #outline: Outline;
  #scene: Scene | null = null;
  #selected: string[] = [];
  #labels: Record<string, string> = {};
  #icons: Record<string, IconShapes> = {};
  #hovered: string | null = null;
  #people: RemoteSelection[] = [];
  #frameAsked = 0;
  #valuesTimer: ReturnType<typeof setTimeout> | null = null;
  #pointerSent = 0;
  /** The page that the app shows, as last told. */
  #page: string;
  readonly #changedValues = changeTracker();

  constructor(host: CanvasHost, frame: Window) {
    this.#host = host;
    this.#frame = frame;
    this.#page = host.template().pageId;
    this.#outline = indexOutline(this.#page, []);
    this.#overlay = openOverlay(frame.document);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(EDITING_CSS);
    frame.document.adoptedStyleSheets = [...frame.document.adoptedStyleSheets, sheet];
    const images = retryImages(frame.document);
    this.#channel = openChannel(frame, host.draftToken, (message) => this.#receive(message));
    this.#drag = new Drag({
      manifests: ALL_MANIFESTS,
      channel: this.#channel,
      scene: () => this.#currentScene(),
      changed: () => this.#askFrame(),
    });
    this.#stops.push(
      host.onDrawn(() => this.#afterDrawn()),
      host.onConnection((state) => this.#channel.send({ kind: "connection", state })),
      host.onOpenCode(({ file, line, column }) => this.#channel.send({ kind: "code", file, line, column })),
      host.onForbidden(() => this.#channel.send({ kind: "forbidden" })),
      host.onDraft((kind, value) => {
        if (kind === "diagnostics") images.again();
        this.#passOn(kind, value);
      }),
      () => images.stop(),
    );
    const changed = () => this.#changed();
    frame.addEventListener("scroll", changed, { capture: true, passive: true });
    frame.addEventListener("resize", changed);
    const sizes = new ResizeObserver(changed);
    sizes.observe(host.root);
    this.#stops.push(
      () => frame.removeEventListener("scroll", changed, { capture: true }),
      () => frame.removeEventListener("resize", changed),
      () => sizes.disconnect(),
    );
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stopEditing?.();
    this.#stopKeys?.();
    this.#channel.close();
    this.#overlay.remove();
  }

  #receive(message: ToCanvas): void {
    switch (message.kind) {
      case "hello":
        this.#sendValues();
        return;
      case "access":
        this.#host.renewAccess(message.token);
        return;
      case "template":
        // Of the page before, when the app has just gone to another: the editor follows in a moment.
        if (message.template.pageId !== this.#host.template().pageId) return;
        this.#outline = indexOutline(message.template.pageId, message.outline, message.within);
        this.#host.showTemplate(message.template, message.css);
        this.#changed();
        return;
      case "mode":
        this.#setMode(message.mode, message.keys);
        return;
      case "select":
        this.#selected = message.nodes;
        this.#labels = message.labels;
        this.#icons = message.icons;
        break;
      case "hover":
        this.#hovered = message.node;
        break;
      case "reveal":
        this.#frame.document
          .querySelector(`[data-node="${CSS.escape(message.node)}"]`)
          ?.scrollIntoView({ block: "nearest" });
        break;
      case "remote":
        this.#people = message.people;
        break;
      case "drag":
        this.#drag.fromOutside(message.request, message.dragging, { x: message.x, y: message.y });
        break;
      case "ask":
        this.#host.ask(message.request, message.question);
        return;
      case "appearance":
        this.#frame.document.documentElement.classList.remove("light", "dark");
        this.#frame.document.documentElement.classList.add(message.appearance);
        this.#overlay.setAppearance(message.appearance);
        break;
      case "tokens":
        for (const [name, value] of Object.entries(message.values))
          this.#frame.document.documentElement.style.setProperty(name, value);
        break;
    }
    this.#askFrame();
  }

  #setMode(mode: "edit" | "interact", keys: readonly KeyPress[]): void {
    const editing = mode === "edit";
    this.#host.setInteractive(!editing);
    this.#frame.document.documentElement.toggleAttribute("data-heddle-editing", editing);
    this.#stopEditing?.();
    this.#stopEditing = null;
    this.#stopKeys?.();
    this.#hovered = null;
    if (editing) {
      const stopPointer = listenToPointer(this.#frame, this.#pointerActions());
      const stopFiles = listenToFiles(this.#frame, this.#drag.fileActions());
      this.#stopEditing = () => {
        stopPointer();
        stopFiles();
      };
    }
    // After the pointer, which takes the Escape that ends a drag.
    this.#stopKeys = listenToKeys(this.#frame, editing ? "all" : keys, (key) => this.#channel.send(key));
    this.#changed();
  }

  #pointerActions() {
    return {
      nodeAt: (point: Point) => instanceAt(this.#currentScene(), point)?.node ?? null,
      hover: (node: string | null) => {
        if (node === this.#hovered) return;
        this.#hovered = node;
        this.#channel.send({ kind: "hovered", node });
        this.#askFrame();
      },
      press: (node: string | null, additive: boolean) => {
        // Pressing one of several selected nodes keeps them, so that all can be dragged.
        if (node && !additive && this.#selected.includes(node) && this.#selected.length > 1) return;
        this.#channel.send({ kind: "selected", nodes: node ? [node] : [], additive });
      },
      moved: (point: Point) => this.#sendPointer(point),
      gone: () => this.#channel.send({ kind: "pointerGone" }),
      menu: (node: string | null, point: Point) => {
        if (node) this.#channel.send({ kind: "menu", node, x: point.x, y: point.y });
      },
      edit: (node: string) => this.#channel.send({ kind: "edit", node }),
      dragStart: (node: string) => {
        const nodes = this.#selected.includes(node) ? this.#selected : [node];
        if (!this.#drag.start(nodes)) return false;
        this.#hovered = null;
        return true;
      },
      dragMove: (point: Point) => this.#drag.move(point),
      dragEnd: (point: Point) => this.#drag.end(point),
      dragCancel: () => this.#drag.cancel(),
    };
  }

  #sendPointer(point: Point): void {
    const now = performance.now();
    if (now - this.#pointerSent < POINTER_EVERY) return;
    this.#pointerSent = now;
    const { scrollWidth } = this.#frame.document.documentElement;
    this.#channel.send({
      kind: "pointer",
      x: (point.x + this.#frame.scrollX) / Math.max(1, scrollWidth),
      y: point.y + this.#frame.scrollY,
    });
  }

  #passOn(kind: DraftTopic, value: unknown): void {
    const name = { diagnostics: "diagnostics", state: "fields", answer: "answer" }[kind as string] ?? "entry";
    this.#channel.send({ kind, [name]: value } as unknown as FromCanvas);
  }

  #afterDrawn(): void {
    this.#changed();
    const { pageId } = this.#host.template();
    if (pageId !== this.#page) {
      this.#page = pageId;
      this.#channel.send({ kind: "page", page: pageId });
    }
    if (this.#valuesTimer !== null) return;
    this.#valuesTimer = setTimeout(() => {
      this.#valuesTimer = null;
      this.#sendValues();
    }, VALUES_EVERY);
  }

  #sendValues(): void {
    const changed = this.#changedValues(this.#host.values());
    if (changed) this.#channel.send({ kind: "values", ...changed });
  }

  /** Something moved: what was measured no longer holds. */
  #changed(): void {
    this.#scene = null;
    this.#askFrame();
  }

  #currentScene(): Scene {
    if (this.#scene) return this.#scene;
    const { documentElement } = this.#frame.document;
    const drawn = measure(this.#frame.document);
    const holder = this.#host.root.querySelector("[data-node]")?.parentElement ?? this.#host.root;
    const page = {
      ...rectangleOf(documentElement),
      height: Math.max(this.#frame.innerHeight, documentElement.scrollHeight),
    };
    this.#scene = buildScene(this.#outline, ALL_MANIFESTS, drawn, {
      rectangle: page,
      flow: () => flowOf(holder),
    });
    return this.#scene;
  }

  #askFrame(): void {
    if (this.#frameAsked !== 0) return;
    this.#frameAsked = this.#frame.requestAnimationFrame(() => {
      this.#frameAsked = 0;
      this.#draw();
    });
  }

  #draw(): void {
    if (!this.#stopEditing) {
      this.#overlay.draw(NOTHING);
      return;
    }
    const rooms = this.#makeRooms();
    const scene = this.#currentScene();
    const rectangles = (node: string) => instancesOf(scene, node).map((instance) => instance.rectangle);
    const selected = this.#selected.map((node) => ({ node, rectangles: rectangles(node) }));
    const { drop } = this.#drag;
    const drawing: Drawing = {
      rooms,
      hover:
        this.#hovered && !this.#drag.isOn && !this.#selected.includes(this.#hovered)
          ? rectangles(this.#hovered)
          : [],
      selection: selected.flatMap(({ node, rectangles: places }) =>
        places.map((rectangle, index) => ({
          rectangle,
          handles: index === 0,
          tag: index === 0 ? { text: this.#labels[node] ?? "", icon: this.#icons[node] } : null,
        })),
      ),
      drop: drop
        ? {
            container: drop.container.rectangle,
            name: this.#nameOf(drop.container.node),
            line: drop.line,
          }
        : null,
      people: this.#people.map((person) => ({
        color: person.color,
        name: person.name,
        rectangles: person.nodes.flatMap(rectangles),
        cursor: person.cursor && {
          x: person.cursor.x * this.#frame.document.documentElement.scrollWidth - this.#frame.scrollX,
          y: person.cursor.y - this.#frame.scrollY,
        },
      })),
    };
    this.#overlay.draw(drawing);
    this.#sendRectangles(selected);
  }

  #sendRectangles(selected: { node: string; rectangles: Rectangle[] }[]): void {
    const found = selected.flatMap(({ node, rectangles }) =>
      rectangles[0] ? [[node, rectangles[0]] as const] : [],
    );
    if (found.length > 0) this.#channel.send({ kind: "rectangles", rectangles: Object.fromEntries(found) });
  }

  #nameOf(node: string): string {
    return node === this.#outline.page ? "Page" : (this.#outline.nodes.get(node)?.label ?? "");
  }

  /** Gives empty containers the height of a room, which moves the page, so it is measured again. */
  #makeRooms(): { rectangle: Rectangle; label: string }[] {
    if (markRooms(this.#frame.document, emptyRooms(this.#currentScene()))) this.#scene = null;
    return emptyRooms(this.#currentScene()).map((room) =>
      room.node === this.#outline.page ? { ...room, rectangle: pageRoom(this.#frame) } : room,
    );
  }
}
