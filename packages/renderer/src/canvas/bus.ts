/**
 * The message bus between the editor's window and the canvas (the draft's iframe, another origin).
 * Every message carries the token agreed at `hello`; both sides check the other's origin exactly.
 */

import type { Diagnostic, Json, NodeId, PageId } from "@heddle/schema";
import type { LogEntry, Template } from "@heddle/state-engine";
import type { StateAnswer, StateQuestion } from "@heddle/state-engine/protocol";

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a drop would land. `before` = the sibling it comes before, null = at the end. */
export interface DropTarget {
  parent: NodeId | PageId;
  slot: string;
  before: NodeId | null;
}

export interface RemoteSelection {
  userId: string;
  name: string;
  color: string;
  nodes: NodeId[];
  /** Position in the page as ratios of its width and CSS pixels of its height. */
  cursor: { x: number; y: number } | null;
}

/** A node of the page as the schema has it: controls (If, Each, Match, Case) draw no element of their own, so the canvas is told. */
export interface OutlineNode {
  id: NodeId;
  type: string;
  parent: NodeId | PageId;
  slot: string;
  /** As layers show it: `Generate`, or the type when it has no name. */
  label: string;
  /** Types in the block that it uses, or on the pages that it shows, which mind what they are within; absent = none. */
  holds?: string[];
  /** Types that it is within beside those of the nodes around it here: of the block whose slot it fills. */
  within?: string[];
}

/** What is dragged from outside: nodes of the page, or a new one of a type, with the types in it that mind what they are within. */
export interface DraggedFromOutside {
  type: string;
  nodes: NodeId[];
  holds: string[];
}

/** A key with what is held beside it; `key` as browsers name it. */
export interface KeyPress {
  key: string;
  shift: boolean;
  alt: boolean;
  control: boolean;
  meta: boolean;
}

/** Shapes of an icon as Lucide has them: element name and attributes, on a 24 x 24 grid. */
export type IconShapes = [element: string, attributes: Record<string, string>][];

export type ToCanvas =
  | { kind: "hello"; token: string }
  /** A newer token for the draft: for the next connection, and for the frame's address. The bus goes on with the one it has. */
  | { kind: "access"; token: string }
  /**
   * The newest template, compiled in the editor's window; drawn at once with the last known values.
   * `outline` holds the page's nodes in document order, parents before children; `within` types around all of it, in the
   * page's layouts or where the block is used.
   */
  | {
      kind: "template";
      template: Template;
      css: string | null;
      outline: OutlineNode[];
      within: string[];
    }
  /** `keys`: presses that stay the editor's while the app is used. */
  | { kind: "mode"; mode: "edit" | "interact"; keys: KeyPress[] }
  | { kind: "select"; nodes: NodeId[]; labels: Record<NodeId, string>; icons: Record<NodeId, IconShapes> }
  /** Scrolls a node into view. */
  | { kind: "reveal"; node: NodeId }
  | { kind: "hover"; node: NodeId | null }
  | { kind: "remote"; people: RemoteSelection[] }
  /** A drag that started outside (palette, layers): position in the iframe's coordinates; null = left. */
  | {
      kind: "drag";
      /** Comes back with the target: answers to older positions are told from the newest. */
      request: number;
      dragging: DraggedFromOutside | null;
      x: number;
      y: number;
    }
  /** A question about the session's state, for its answer's `request`. */
  | { kind: "ask"; request: number; question: StateQuestion }
  | { kind: "appearance"; appearance: "light" | "dark" }
  /** The theme's CSS variables by name, as they are while the editor changes them. */
  | { kind: "tokens"; values: Record<string, string> };

export type FromCanvas =
  | { kind: "ready" }
  | { kind: "selected"; nodes: NodeId[]; additive: boolean }
  | { kind: "hovered"; node: NodeId | null }
  | { kind: "pointer"; x: number; y: number }
  /** The pointer is over the page no more, or uses the app. */
  | { kind: "pointerGone" }
  /** Where the current drag would land now; asked for by `drag`, and sent for drags that start on the canvas. */
  | { kind: "target"; request: number | null; target: DropTarget | null }
  /** A drag within the canvas ended: move these nodes. */
  | { kind: "dropped"; nodes: NodeId[]; target: DropTarget }
  | { kind: "edit"; node: NodeId }
  /** Files from the desktop were let go over the page. */
  | { kind: "files"; files: File[]; node: NodeId | null; target: DropTarget }
  /** The app went to another of its pages by itself. */
  | { kind: "page"; page: PageId }
  | { kind: "menu"; node: NodeId; x: number; y: number }
  /** A key pressed while the canvas has focus, for the editor's shortcuts. */
  | ({ kind: "key" } & KeyPress)
  | { kind: "rectangles"; rectangles: Record<NodeId, Rectangle> }
  | { kind: "connection"; state: "live" | "lost" }
  /** The server takes the draft's token no more: a newer one is needed. */
  | { kind: "forbidden" }
  /** A place in the code that a message on the page names, to be opened. */
  | { kind: "code"; file: string; line: number; column?: number }
  /** Values by `nodeId:prop` that changed or went since the last such message, for the inspector's green live values. */
  | { kind: "values"; values: Record<string, Json>; gone: string[] }
  | { kind: "state"; fields: Record<string, string> }
  | { kind: "log"; entry: LogEntry & { file?: string; line?: number; column?: number } }
  | { kind: "diagnostics"; diagnostics: Diagnostic[] }
  | { kind: "answer"; answer: StateAnswer }
  | { kind: "timeline"; entry: Json };

/** What travels through `postMessage`, both ways. Before `hello` the canvas knows no token and sends `ready` with an empty one. */
export interface Envelope<Message> {
  heddle: "canvas";
  token: string;
  message: Message;
}

/** Narrows what arrived by `postMessage`: an envelope with this token, or null. */
export function openEnvelope<Message extends { kind: string }>(data: unknown, token: string): Message | null {
  if (typeof data !== "object" || data === null) return null;
  if (!("heddle" in data) || data.heddle !== "canvas") return null;
  if (!("token" in data) || data.token !== token) return null;
  if (!("message" in data) || typeof data.message !== "object" || data.message === null) return null;
  return "kind" in data.message && typeof data.message.kind === "string" ? (data.message as Message) : null;
}
