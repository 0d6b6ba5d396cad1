import { PRESETS, type Preset, paletteOf } from "@heddle/components/theme";
import type { Theme } from "@heddle/schema";
import { Check } from "lucide-react";
import { tokensOf } from "./tokens.ts";

export interface PresetPickerProps {
  theme: Theme;
  onChoose: (preset: Preset) => void;
}

/** The themes that come with Heddle, each drawn in its own colours, corners and face. */
export function PresetPicker({ theme, onChoose }: PresetPickerProps) {
  return (
    <div className="grid grid-cols-2 gap-2">
      {PRESETS.map((preset) => (
        <button
          key={preset.name}
          type="button"
          aria-pressed={isOn(preset, theme)}
          title={preset.help}
          onClick={() => onChoose(preset)}
          className="group flex flex-col gap-1.5 rounded-group border border-line p-1.5 text-left transition-colors duration-120 hover:border-faint focus-visible:outline-2 focus-visible:outline-accent aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent motion-reduce:transition-none"
        >
          <Sample preset={preset} />
          <span className="flex items-center gap-1 font-control">
            {preset.name}
            <Check size={13} aria-hidden className="hidden text-accent group-aria-pressed:block" />
          </span>
        </button>
      ))}
    </div>
  );
}

/** A page in little: a heading, lines of text, and a button in each brand colour. */
function Sample({ preset: { theme } }: { preset: Preset }) {
  const palette = paletteOf(theme);
  const colour = (token: string) => `light-dark(${palette[token]!.join(", ")})`;
  const radius = Math.min(theme.radius, 8);
  return (
    <span
      aria-hidden
      className="flex h-14 flex-col justify-between overflow-hidden rounded-control p-2"
      style={{ background: colour("ground") }}
    >
      <span className="flex flex-col gap-1">
        <span className="h-1.5 w-1/2 rounded-full" style={{ background: colour("ink") }} />
        <span className="h-1 w-4/5 rounded-full" style={{ background: colour("line") }} />
      </span>
      <span className="flex gap-1">
        {["accent-fill", "secondary-fill", "accent-soft"].map((token) => (
          <span
            key={token}
            className="h-3.5 flex-1"
            style={{ background: colour(token), borderRadius: radius }}
          />
        ))}
      </span>
    </span>
  );
}

function isOn(preset: Preset, theme: Theme): boolean {
  return Object.entries(tokensOf(preset.theme)).every(
    ([token, value]) => (theme[token as keyof Theme] ?? null) === value,
  );
}
