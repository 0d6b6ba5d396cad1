import { type KeyboardEvent, useEffect, useState } from "react";
import { FIELD } from "../design/index.ts";

export interface SizeFieldProps {
  label: string;
  value: string;
  onCommit: (typed: string) => void;
  /** Shown in the spacing box: small, centred, without a ground. */
  bare?: boolean;
}

/** A size as Tailwind writes it: `4`, `1/2`, `full`, `24px`. Arrows step whole numbers. */
export function SizeField({ label, value, onCommit, bare }: SizeFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => typed !== value && onCommit(typed);
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") setTyped(value);
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (step === 0 || !/^-?\d*$/.test(typed)) return;
    event.preventDefault();
    const next = String(Number(typed || "0") + step * (event.shiftKey ? 4 : 1));
    setTyped(next);
    onCommit(next);
  };
  return (
    <input
      aria-label={label}
      value={typed}
      placeholder={bare ? "0" : "auto"}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={key}
      className={
        bare
          ? "h-5 w-10 rounded-[4px] bg-transparent text-center font-mono text-live placeholder:text-muted hover:bg-raised focus:bg-panel focus:outline-2 focus:outline-accent"
          : `${FIELD} font-mono text-small`
      }
    />
  );
}
