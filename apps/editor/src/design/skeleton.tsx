import clsx from "clsx";
import { useEffect, useState } from "react";

/** A grey place of the size of what is coming. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx("block animate-skeleton rounded-control bg-raised", className)} />;
}

/** True once `milliseconds` have passed: a short wait shows nothing, a longer one a skeleton. */
export function useDelayed(milliseconds = 150): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

const WIDTHS = ["w-3/5", "w-2/5", "w-1/2", "w-1/3", "w-3/4", "w-2/5"];

/** Rows of a list on its way; after two seconds, with a word. */
export function SkeletonRows({ rows = 4, word = "Loading" }: { rows?: number; word?: string }) {
  const shown = useDelayed(150);
  const late = useDelayed(2000);
  return (
    <div role="status" aria-label={word} className="flex flex-col gap-2 p-3">
      {shown
        ? Array.from({ length: rows }, (_, row) => (
            <Skeleton
              key={WIDTHS[row % WIDTHS.length]! + String(row)}
              className={clsx("h-4", WIDTHS[row % WIDTHS.length])}
            />
          ))
        : null}
      {late ? <p className="text-small text-muted">{word}…</p> : null}
    </div>
  );
}
