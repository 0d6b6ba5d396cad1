import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from "react";
import { classes } from "./classes.ts";
import { type Color, hexOf, percent, pureHue } from "./color.ts";

interface Props {
  label: string;
  color: Color;
  onMove(color: Color): void;
  onEnd(): void;
}

const within = (share: number) => Math.min(1, Math.max(0, share));

/** Saturation across and brightness up: one knob, moved with the pointer or the four arrow keys. */
export function Area({ label, color, onMove, onEnd }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const point = (event: PointerEvent) => {
    const around = area.current?.getBoundingClientRect();
    if (!around) return;
    onMove({
      ...color,
      saturation: within((event.clientX - around.left) / around.width),
      brightness: within(1 - (event.clientY - around.top) / around.height),
    });
  };
  const pressed = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.1 : 0.01;
    const move = {
      ArrowLeft: { saturation: -step },
      ArrowRight: { saturation: step },
      ArrowDown: { brightness: -step },
      ArrowUp: { brightness: step },
      PageDown: { brightness: -0.1 },
      PageUp: { brightness: 0.1 },
      Home: { saturation: -1 },
      End: { saturation: 1 },
    }[event.key] as { saturation?: number; brightness?: number } | undefined;
    if (!move) return;
    event.preventDefault();
    onMove({
      ...color,
      saturation: within(color.saturation + (move.saturation ?? 0)),
      brightness: within(color.brightness + (move.brightness ?? 0)),
    });
  };
  return (
    <div
      ref={area}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(color.saturation * 100)}
      aria-valuetext={`${percent(color.saturation)}, ${percent(color.brightness)}`}
      style={
        {
          "--hue": pureHue(color.hue),
          "--knob": hexOf({ ...color, alpha: 1 }),
          "--x": percent(color.saturation),
          "--y": percent(color.brightness),
        } as CSSProperties
      }
      onKeyDown={pressed}
      onKeyUp={onEnd}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && point(event)}
      onPointerUp={onEnd}
      className={classes.area}
    >
      <span className={classes.knob} />
    </div>
  );
}
