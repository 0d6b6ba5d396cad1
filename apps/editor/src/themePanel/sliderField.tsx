import { useEffect, useState } from "react";

export interface SliderFieldProps {
  label: string;
  value: number;
  minimum: number;
  maximum: number;
  onCommit: (value: number) => void;
  onPreview: (value: number | null) => void;
}

/** A length in pixels. What is dragged is shown at once, and written when the pointer or the key is let go. */
export function SliderField({ label, value, minimum, maximum, onCommit, onPreview }: SliderFieldProps) {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const commit = () => {
    if (shown !== value) onCommit(shown);
    onPreview(null);
  };
  return (
    <div className="flex h-7 items-center gap-2">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={`${shown} pixels`}
        min={minimum}
        max={maximum}
        value={shown}
        onChange={(event) => {
          setShown(event.target.valueAsNumber);
          onPreview(event.target.valueAsNumber);
        }}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
        className="min-w-0 flex-1 accent-accent"
      />
      <output dir="ltr" className="w-9 text-right font-mono text-live text-muted">
        {shown} px
      </output>
    </div>
  );
}
