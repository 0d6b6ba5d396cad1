import { brandTokens, colours, type Palette, paletteOf } from "@heddle/components/theme";
import { useMemo, useState } from "react";
import { FIELD, Popover, TextField } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";

/** The theme's colours by their Tailwind names, those for text apart from those for grounds. */
const NAMES = [...Object.keys(colours), ...brandTokens].filter((name) => !/-(fill|ink|mark)$/.test(name));

export interface ColourSwatchesProps {
  label: string;
  prefix: "text" | "bg";
  utility: string | null;
  onChange: (utility: string | null) => void;
}

/** One of the theme's colours, or any other as Tailwind writes it. */
export function ColourSwatches({ label, prefix, utility, onChange }: ColourSwatchesProps) {
  const editor = useEditor();
  const theme = useStore(editor.view, (view) => view.app.theme);
  const palette = useMemo(() => paletteOf(theme), [theme]);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const name = utility?.slice(prefix.length + 1) ?? null;
  const choose = (next: string | null) => {
    onChange(next === null ? null : `${prefix}-${next}`);
    setOpen(false);
  };
  return (
    <Popover
      label={`Choose: ${label}`}
      open={open}
      onOpenChange={setOpen}
      width={232}
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${name ?? "default"}`}
          className={`${FIELD} flex items-center gap-2 text-left`}
        >
          <Swatch name={name} palette={palette} />
          <span className={name ? "truncate" : "text-muted"}>{name ?? "Default"}</span>
        </button>
      }
    >
      <div className="flex flex-col gap-2.5">
        <div className="grid grid-cols-6 gap-1.5">
          <button
            type="button"
            title="Default"
            aria-label="Default"
            onClick={() => choose(null)}
            className="size-7 rounded-control border border-dashed border-faint"
          />
          {NAMES.map((each) => (
            <button
              key={each}
              type="button"
              title={each}
              aria-label={each}
              aria-pressed={each === name}
              onClick={() => choose(each)}
              className="size-7 rounded-control ring-1 ring-line ring-inset aria-pressed:ring-2 aria-pressed:ring-accent"
              style={{ background: cssColour(each, palette) }}
            />
          ))}
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const value = typed.trim();
            if (value !== "") choose(/^#[0-9a-f]{3,8}$/i.test(value) ? `[${value}]` : value);
          }}
        >
          <TextField
            label="Another colour"
            placeholder="rose-500 or #1f6feb"
            className="font-mono text-small"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
      </div>
    </Popover>
  );
}

function Swatch({ name, palette }: { name: string | null; palette: Palette }) {
  return (
    <span
      aria-hidden
      className="size-3.5 shrink-0 rounded-[4px] ring-1 ring-line ring-inset"
      style={{ background: name ? cssColour(name, palette) : "transparent" }}
    />
  );
}

/** The colour as the app shows it: its theme's token, or what stands in brackets. */
function cssColour(name: string, palette: Palette): string {
  const pair = Object.hasOwn(palette, name) ? palette[name] : undefined;
  if (pair) return `light-dark(${pair[0]}, ${pair[1]})`;
  return /^\[(#[0-9a-f]{3,8})\]$/i.exec(name)?.[1] ?? "transparent";
}
