/**
 * What the draft's page gives to the canvas half. The renderer's browser entry implements it and, when the page is a
 * draft inside a frame, loads this folder as a chunk of its own and calls `startCanvas(host)`: a published page never loads it.
 */

import type { Json } from "@heddle/schema";
import type { Template } from "@heddle/state-engine";
import type { DraftTopic, StateQuestion } from "@heddle/state-engine/protocol";

export interface CanvasHost {
  /** The React root's container. Elements drawn from a node carry `data-node="<node id>"` in drafts. */
  root: HTMLElement;
  /** The token from the page's URL (`heddle-draft`); the bus accepts only an editor that knows it. */
  draftToken: string;
  /** The template that is drawn now. */
  template(): Template;
  /** Draws another template at once, with the last values of bindings that have the same key. `css` null = as before. */
  showTemplate(template: Template, css: string | null): void;
  /** In edit mode the app's own events are not sent. */
  setInteractive(interactive: boolean): void;
  /** Last known values by `nodeId:prop`; of a binding in several rows, the first row's. */
  values(): Record<string, Json>;
  /** After each time the page was drawn anew. Returns the function that stops it. */
  onDrawn(listener: () => void): () => void;
  /** Draft messages from the gateway (log, diagnostics, state, timeline, answers). */
  onDraft(listener: (kind: DraftTopic, value: Json) => void): () => void;
  /** Asks something of the session's state; the answer comes as a draft message. */
  ask(request: number, question: StateQuestion): void;
  /** The person wants to see a place in the code that a message of the page names. */
  onOpenCode(listener: (place: { file: string; line: number; column?: number }) => void): () => void;
  onConnection(listener: (state: "live" | "lost") => void): () => void;
  /** The server refused this page's token. */
  onForbidden(listener: () => void): () => void;
  /** Goes on with a newer token; a page that the server has closed already is loaded anew. */
  renewAccess(token: string): void;
}
