import clsx from "clsx";
import type { ReactNode } from "react";

type Tone = "neutral" | "good" | "warn" | "bad" | "accent";

const TONES: Record<Tone, string> = {
  neutral: "bg-field text-muted",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  accent: "bg-accent-soft text-accent-text",
};

export function Badge({
  tone = "neutral",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 items-center gap-1 rounded-full px-2 text-live font-heading whitespace-nowrap",
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** Green mono means live: a value from the running session. */
export function LiveValue({ children, className }: { children: string; className?: string }) {
  return (
    <output
      className={clsx(
        "inline-block max-w-full truncate rounded-[4px] bg-good-soft px-1.5 font-mono text-live text-good",
        className,
      )}
      title={children}
    >
      {children}
    </output>
  );
}

/** Violet means code: an expression or a binding, nothing else. */
export function CodeChip({
  children,
  className,
  title,
}: {
  children: string;
  className?: string;
  title?: string;
}) {
  return (
    <code
      className={clsx(
        "inline-block max-w-full truncate rounded-[4px] bg-code-soft px-1.5 font-mono text-live text-code",
        className,
      )}
      title={title ?? children}
    >
      {children}
    </code>
  );
}
