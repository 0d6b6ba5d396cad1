import type { Looked } from "@heddle/state-engine/inspect";
import { useEffect, useState } from "react";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";

export interface Look {
  looked: Looked | null;
  /** Why it cannot be looked at; empty while it can. */
  problem: string;
}

/** One level of a value of the live session: asked for while `isOpen`, and again after each event. */
export function useLook(member: string, path: readonly string[], isOpen: boolean): Look {
  const editor = useEditor();
  const ask = useStore(editor.live.ask);
  const event = useStore(editor.live.timeline).at(-1)?.id ?? 0;
  const [look, setLook] = useState<Look>({ looked: null, problem: "" });
  const place = JSON.stringify(path);
  useEffect(() => {
    // Each event may have changed it; before the first it is looked at as it was opened.
    if (!isOpen || !ask || event < 0) return;
    let isOver = false;
    void ask(["look", member, JSON.parse(place) as string[]]).then(({ message, value }) => {
      if (isOver) return;
      // What was seen stays in sight while the app is just being exchanged.
      setLook((before) =>
        message === ""
          ? { looked: value as unknown as Looked, problem: "" }
          : { ...before, problem: message },
      );
    });
    return () => {
      isOver = true;
    };
  }, [ask, member, place, isOpen, event]);
  return look;
}
