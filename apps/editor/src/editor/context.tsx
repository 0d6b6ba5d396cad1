import { createContext, useContext } from "react";
import { useStore } from "../store/store.ts";
import type { Editor } from "./editor.ts";

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor outside of an EditorProvider");
  // A role can change while the app is open: whoever draws by what the person may do is drawn anew.
  useStore(editor.role);
  return editor;
}

/** The nodes that are selected, as they are now. */
export function useSelectedNodes() {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const ids = useStore(editor.selection);
  return ids.flatMap((id) => app.nodes[id] ?? []);
}
