import { useEffect, useRef, useState } from "react";
import { CommitField } from "./commitField.tsx";

export interface ColourFieldProps {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  /** While the colour is being chosen: each colour on the way, then null. */
  onPreview?: (value: string | null) => void;
}

/** A colour as a well and as text. What is dragged in the browser's picker is shown at once, and written when it closes. */
export function ColourField({ label, value, onCommit, onPreview }: ColourFieldProps) {
  const [shown, setShown] = useState(value);
  const well = useRef<HTMLInputElement>(null);
  const end = useRef((_: string) => {});
  useEffect(() => setShown(value), [value]);
  end.current = (chosen) => {
    if (chosen !== value) onCommit(chosen);
    onPreview?.(null);
  };
  useEffect(() => {
    const element = well.current;
    // React's own onChange comes with every colour on the way; the browser's `change` with the one that was chosen.
    const onChosen = () => end.current(element!.value);
    element?.addEventListener("change", onChosen);
    return () => element?.removeEventListener("change", onChosen);
  }, []);
  return (
    // A colour is written from left to right everywhere.
    <div dir="ltr" className="flex items-center gap-2 rounded-control bg-field pr-2 pl-1">
      <input
        ref={well}
        type="color"
        aria-label={label}
        value={/^#[0-9a-f]{6}$/i.test(shown) ? shown : "#000000"}
        onChange={(event) => {
          setShown(event.target.value);
          onPreview?.(event.target.value);
        }}
        className="size-5 shrink-0 rounded-[5px] [&::-webkit-color-swatch]:rounded-[5px] [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
      />
      <CommitField
        label={`${label}, as text`}
        value={shown}
        className="px-0 font-mono text-small"
        onCommit={onCommit}
      />
    </div>
  );
}
