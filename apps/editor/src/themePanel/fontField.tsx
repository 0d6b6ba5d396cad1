import { ownFamilies, TYPEFACES } from "@heddle/components/theme";
import { useState } from "react";
import { Select } from "../design/index.ts";
import { CommitField } from "./commitField.tsx";

const SYSTEM = [
  { value: "system-ui", label: "System" },
  { value: "Georgia, serif", label: "System serif" },
  { value: "ui-monospace, monospace", label: "System monospace" },
];
const OTHER = "other";
const NONE = "none";

export interface FontFieldProps {
  label: string;
  /** undefined: as the rest of the page. */
  value: string | undefined;
  assets: readonly string[];
  /** Only where a font may be left out. */
  absent?: string;
  onCommit: (value: string | null) => void;
}

/** A font: one that comes with Heddle, one of the app's files, the system's, or any stack. */
export function FontField({ label, value, assets, absent, onCommit }: FontFieldProps) {
  const [isTyping, setTyping] = useState(false);
  const options = [
    ...(absent ? [{ value: NONE, label: absent }] : []),
    ...Object.keys(TYPEFACES).map((family) => ({
      value: stackOf(family),
      label: family.replace(/ Variable$/, ""),
    })),
    ...ownFamilies(assets).map((family) => ({ value: `"${family}"`, label: family })),
    ...SYSTEM,
    { value: OTHER, label: "Other" },
  ];
  const stack = value === undefined ? NONE : value === "" ? stackOf("Inter Variable") : value;
  const known =
    options.find((option) => option.value === stack) ??
    options.find(({ value: own }) => firstOf(own) === firstOf(stack));
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label={label}
        value={isTyping ? OTHER : (known?.value ?? OTHER)}
        options={options}
        onChange={(next) => {
          setTyping(next === OTHER);
          if (next === OTHER) return;
          onCommit(next === NONE ? null : next === stackOf("Inter Variable") ? "" : next);
        }}
      />
      {isTyping || !known ? (
        <CommitField
          label={`${label}, as a CSS font stack`}
          value={value ?? ""}
          placeholder='"Acme Sans", serif'
          onCommit={onCommit}
        />
      ) : null}
    </div>
  );
}

function stackOf(family: string): string {
  return `"${family}"`;
}

function firstOf(stack: string): string {
  return stack.split(",")[0]!.trim();
}
