import { createContext, useContext } from "react";
import { useStore } from "../store/store.ts";
import type { Editor, View } from "./editor.ts";

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor outside of an EditorProvider");
  return editor;
}

export function useView(): View {
  return useStore(useEditor().view);
}

/** The nodes that are selected, as they are now. */
export function useSelectedNodes() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const ids = useStore(editor.selection);
  return ids.flatMap((id) => app.nodes[id] ?? []);
}
