import { useCallback, useEffect, useState } from "react";
import { copyText } from "./clipboard.ts";

/** Time for which a button says that it has copied, ms. */
const SAID_FOR = 2000;

/** Copies, and knows for a moment that it did: `copied` is what was copied last, or null. Where the browser refuses, nothing is said. */
export function useCopy(): {
  copied: string | null;
  copy: (text: string, name?: string) => Promise<boolean>;
} {
  const [state, setState] = useState<{ copied: string } | null>(null);
  useEffect(() => {
    if (state === null) return undefined;
    const timer = setTimeout(() => setState(null), SAID_FOR);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = useCallback(async (text: string, name = text) => {
    try {
      await copyText(text);
    } catch {
      return false;
    }
    setState({ copied: name });
    return true;
  }, []);
  return { copied: state?.copied ?? null, copy };
}
