/** Who else is here, and what they look at: from the awareness of the document. */

import type { RemoteSelection } from "@heddle/renderer/bus";
import type { NodeId, PageId } from "@heddle/schema";
import { useEffect, useState } from "react";
import type { Editor } from "../editor/editor.ts";

export interface OtherPerson {
  clientId: number;
  userId: string;
  name: string;
  color: string;
  page: PageId | null;
  nodes: readonly NodeId[];
  cursor: { x: number; y: number } | null;
  /** The code file they are in. */
  file: string | null;
}

const asText = (value: unknown, fallback: string) =>
  typeof value === "string" && value !== "" ? value : fallback;

/** Reads one awareness state; anything may stand in it, so everything is checked. */
export function readPerson(clientId: number, state: unknown): OtherPerson | null {
  if (typeof state !== "object" || state === null || !("user" in state)) return null;
  const user = state.user;
  if (typeof user !== "object" || user === null) return null;
  const { id, name, color } = user as Record<string, unknown>;
  const { page, nodes, cursor, file } = state as Record<string, unknown>;
  const point = typeof cursor === "object" && cursor !== null ? (cursor as Record<string, unknown>) : null;
  return {
    clientId,
    userId: asText(id, String(clientId)),
    name: asText(name, "Guest").slice(0, 60),
    color: /^#[0-9a-f]{6}$/i.test(asText(color, "")) ? (color as string) : "#5a6473",
    page: typeof page === "string" ? page : null,
    nodes: Array.isArray(nodes)
      ? nodes.filter((node): node is string => typeof node === "string").slice(0, 200)
      : [],
    cursor: typeof point?.x === "number" && typeof point.y === "number" ? { x: point.x, y: point.y } : null,
    file: typeof file === "string" ? file : null,
  };
}

function readPeople(editor: Editor): OtherPerson[] {
  const people: OtherPerson[] = [];
  for (const [clientId, state] of editor.awareness.getStates()) {
    if (clientId === editor.awareness.clientID) continue;
    const person = readPerson(clientId, state);
    if (person) people.push(person);
  }
  return people;
}

export function usePeople(editor: Editor): readonly OtherPerson[] {
  const [people, setPeople] = useState<readonly OtherPerson[]>(() => readPeople(editor));
  useEffect(() => {
    const read = () => setPeople(readPeople(editor));
    read();
    editor.awareness.on("change", read);
    return () => editor.awareness.off("change", read);
  }, [editor]);
  return people;
}

/** What the canvas draws of others on this page. */
export function remoteSelections(people: readonly OtherPerson[], page: PageId): RemoteSelection[] {
  return people
    .filter((person) => person.page === page)
    .map(({ clientId, name, color, nodes, cursor }) => ({
      userId: String(clientId),
      name,
      color,
      nodes: [...nodes],
      cursor,
    }));
}

/** Milliseconds between two positions that others are told. */
const POINTER_EVERY = 120;
let pointerSent = 0;

export function publishPointer(editor: Editor, { x, y }: { x: number; y: number }): void {
  const now = performance.now();
  if (now - pointerSent < POINTER_EVERY) return;
  pointerSent = now;
  editor.awareness.setLocalStateField("cursor", { x, y });
}

/** The pointer points at nothing on the page any more. True when others saw it until now. */
export function withdrawPointer(editor: Editor): boolean {
  if (!editor.awareness.getLocalState()?.cursor) return false;
  editor.awareness.setLocalStateField("cursor", null);
  return true;
}

/** Tells others where this person is. Returns the function that stops it. */
export function publishPresence(editor: Editor): () => void {
  const { user } = editor.session;
  editor.awareness.setLocalStateField("user", {
    id: user?.id ?? "",
    name: user?.name ?? "Guest",
    color: user?.color ?? "#5a6473",
  });
  const tellPage = () => {
    withdrawPointer(editor);
    editor.awareness.setLocalStateField("page", editor.page.get());
  };
  const tellNodes = () => editor.awareness.setLocalStateField("nodes", editor.selection.get());
  const tellFile = () => {
    const tab = editor.dockTab.get();
    editor.awareness.setLocalStateField("file", tab.startsWith("file:") ? tab.slice(5) : null);
  };
  tellPage();
  tellNodes();
  tellFile();
  const stops = [
    editor.page.subscribe(tellPage),
    editor.mode.subscribe(() => void withdrawPointer(editor)),
    editor.selection.subscribe(tellNodes),
    editor.dockTab.subscribe(tellFile),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
