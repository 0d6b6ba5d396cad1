import { useEffect, useState } from "react";

type View = typeof import("./question-view.tsx").QuestionView;

/** How long after a failed load it is tried again (milliseconds). */
const AGAIN = 1_000;

/** The dialog of questions, which few pages ever ask: loaded with the first one. Null until it has come. */
export function useQuestionView(isAsked: boolean): View | null {
  const [view, setView] = useState<View | null>(null);
  const isMissing = isAsked && view === null;
  useEffect(() => {
    if (!isMissing) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      import("./question-view.tsx").then(
        ({ QuestionView }) => setView(() => QuestionView),
        () => {
          again = setTimeout(load, AGAIN);
        },
      );
    };
    load();
    return () => clearTimeout(again);
  }, [isMissing]);
  return view;
}
