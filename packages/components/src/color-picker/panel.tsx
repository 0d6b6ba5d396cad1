import clsx from "clsx";
import { type CSSProperties, type RefObject, useEffect, useState } from "react";
import type { Dismissal } from "../floating/layers.ts";
import { useFloating } from "../floating/useFloating.ts";
import { Glyph } from "../icon/glyph.tsx";
import { Area } from "./area.tsx";
import { classes } from "./classes.ts";
import { type Color, colorOf, hexFrom, hexOf, percent, pureHue } from "./color.ts";
import type { Words } from "./words.ts";

interface Props {
  id: string;
  hex: string;
  hasAlpha: boolean;
  presets: readonly string[];
  words: Words;
  anchor: RefObject<HTMLElement | null>;
  onMove(hex: string): void;
  onEnd(): void;
  onDismiss(how: Dismissal): void;
}

const HUES = `linear-gradient(to right,${[0, 60, 120, 180, 240, 300, 360].map(pureHue).join(",")})`;
const NONE: Color = { hue: 225, saturation: 0, brightness: 1, alpha: 1 };

/** The area, the hue, the opacity, the dropper and the presets. */
export function ColorPanel({ id, hex, hasAlpha, presets, words, anchor, onMove, onEnd, onDismiss }: Props) {
  const panel = useFloating<HTMLDivElement>({
    isOpen: true,
    anchor,
    placing: { side: "bottom", align: "start" },
    onDismiss,
  });
  const [kept, keep] = useState<Color>(() => colorOf(hex) ?? NONE);
  // Greys have no hue and black has no saturation: what the knobs stood at stays, while the colour is the same.
  const color = hexOf(kept) === hex ? kept : (colorOf(hex) ?? kept);
  useEffect(() => panel.current?.querySelector<HTMLElement>('[role="slider"]')?.focus(), [panel]);
  const move = (next: Color) => {
    keep(next);
    onMove(hexOf(next));
  };
  const opaque = hexOf({ ...color, alpha: 1 });
  return (
    <div
      ref={panel}
      id={id}
      popover="manual"
      role="dialog"
      aria-label={words.open}
      className={clsx(classes.floating.panel, classes.floating.scrolls, classes.panel)}
    >
      <div className={classes.stack}>
        <Area label={words.area} color={color} onMove={move} onEnd={onEnd} />
        <div dir="ltr" className={classes.row}>
          <div className={classes.ranges}>
            <Range
              label={words.hue}
              value={Math.round(color.hue)}
              maximum={360}
              text={`${Math.round(color.hue)}°`}
              track={HUES}
              knob={pureHue(color.hue)}
              onMove={(hue) => move({ ...color, hue })}
              onEnd={onEnd}
            />
            {hasAlpha && (
              <Range
                label={words.alpha}
                value={Math.round(color.alpha * 100)}
                maximum={100}
                text={percent(color.alpha)}
                track={`linear-gradient(to right,transparent,${opaque}),repeating-conic-gradient(#d5d8de 0 25%,#fff 0 50%) 0 0/8px 8px`}
                knob={opaque}
                onMove={(alpha) => move({ ...color, alpha: alpha / 100 })}
                onEnd={onEnd}
              />
            )}
          </div>
          <Dropper
            label={words.pick}
            onPick={(picked) => {
              onMove(picked);
              onEnd();
            }}
          />
        </div>
        {presets.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend to be seen.
          <div role="group" aria-label={words.presets} className={classes.presets}>
            {presets.map((preset) => (
              <button
                key={preset}
                type="button"
                aria-label={preset}
                aria-pressed={preset === hex}
                style={{ "--color": preset } as CSSProperties}
                onClick={() => {
                  onMove(preset);
                  onEnd();
                }}
                className={clsx(classes.color, classes.preset)}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

interface RangeProps {
  label: string;
  value: number;
  maximum: number;
  text: string;
  /** A CSS background. */
  track: string;
  knob: string;
  onMove(value: number): void;
  onEnd(): void;
}

function Range({ label, value, maximum, text, track, knob, onMove, onEnd }: RangeProps) {
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={maximum}
      value={value}
      style={{ "--knob": knob, background: track } as CSSProperties}
      onChange={(event) => {
        // The form around it has nothing to do with this.
        event.stopPropagation();
        onMove(event.currentTarget.valueAsNumber);
      }}
      onPointerUp={onEnd}
      onKeyUp={onEnd}
      className={classes.range}
    />
  );
}

interface ScreenColor {
  open(): Promise<{ sRGBHex: string }>;
}

/** Takes a colour from anywhere on the screen, in browsers that can. The panel is drawn in the browser alone. */
function Dropper({ label, onPick }: { label: string; onPick(hex: string): void }) {
  const EyeDropper = (globalThis as { EyeDropper?: new () => ScreenColor }).EyeDropper;
  if (!EyeDropper) return null;
  const pick = async () => {
    // Escape rejects it: then nothing was picked.
    const picked = await new EyeDropper().open().catch(() => null);
    const hex = picked && hexFrom(picked.sRGBHex, false);
    if (hex) onPick(hex);
  };
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => void pick()}
      className={classes.dropper}
    >
      <Glyph name="pipette" size={16} />
    </button>
  );
}
