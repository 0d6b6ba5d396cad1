import clsx from "clsx";
import type { MouseEvent, PointerEvent, ReactNode } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { pick } from "../style/element.ts";
import { classes } from "./classes.ts";

const PIXELS = { sm: 16, md: 20, lg: 28 } as const;

interface Props {
  icon: string;
  size: unknown;
  isGold: boolean;
  /** From 0 = nothing of it to 1 = all of it; what is beyond is of its neighbours. */
  given: number;
  /** Where halves can be given: the pointer is over its first or its second half, or pressed there. */
  halves?: { onPoint(half: Half, event: PointerEvent): void; onPress(half: Half): void };
  /** What gives it. */
  children: ReactNode;
}

export type Half = "first" | "second";

/**
 * An outline, and over it as much of the filled picture as is given, in halves. Half a star is too narrow for a finger: the whole star takes
 * the pointer, and where in it says which half.
 */
export function Star({ icon, size, isGold, given, halves, children }: Props) {
  const pixels = size === "sm" || size === "lg" ? PIXELS[size] : PIXELS.md;
  const share = given >= 0.75 ? "full" : given >= 0.25 ? "half" : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the keyboard has the radio buttons within
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={clsx(classes.star, pick(classes.size, size, "md"))}
      onPointerMove={halves && ((event) => halves.onPoint(halfAt(event), event))}
      // What a screen reader or a label presses is a radio button itself.
      onClick={
        halves && ((event) => event.target instanceof HTMLInputElement || halves.onPress(halfAt(event)))
      }
    >
      <Glyph name={icon} size={pixels} />
      {share && (
        <span aria-hidden className={clsx(classes.given, classes.share[share])}>
          <span className={pick(classes.inner, size, "md")}>
            <Glyph
              name={icon}
              size={pixels}
              className={isGold ? classes.filled.gold : classes.filled.plain}
            />
          </span>
        </span>
      )}
      {children}
    </span>
  );
}

function halfAt({ clientX, currentTarget }: MouseEvent): Half {
  const { left, width } = currentTarget.getBoundingClientRect();
  const isRight = clientX > left + width / 2;
  const isMirrored = getComputedStyle(currentTarget).direction === "rtl";
  return isRight === isMirrored ? "first" : "second";
}
