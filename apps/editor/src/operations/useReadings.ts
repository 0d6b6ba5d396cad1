import { useCallback, useEffect, useRef, useState } from "react";
import { type Reading, withReading } from "./series.ts";

/** Milliseconds from one answer to the next question. */
const PAUSE = 2_000;

export interface Readings<Figures> {
  readings: readonly Reading<Figures>[];
  /** Why there are no newer ones; null while there are. */
  problem: Error | null;
  /** Asks now. */
  look: () => Promise<void>;
}

/** Asks again and again while it is shown and the window is seen. What was read stays when a later question fails. */
export function useReadings<Figures>(load: () => Promise<Reading<Figures>>): Readings<Figures> {
  const [readings, setReadings] = useState<readonly Reading<Figures>[]>([]);
  const [problem, setProblem] = useState<Error | null>(null);
  const latest = useRef(load);
  latest.current = load;
  const look = useCallback(async () => {
    try {
      const reading = await latest.current();
      setReadings((before) => withReading(before, reading));
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  }, []);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const again = async () => {
      if (!document.hidden) await look();
      if (!isOver) timer = setTimeout(() => void again(), PAUSE);
    };
    void again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [look]);
  return { readings, problem, look };
}
