import clsx from "clsx";
import type { ReactNode } from "react";
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
  /** What gives it. */
  children: ReactNode;
}

/** An outline, and over it as much of the filled picture as is given, in halves. */
export function Star({ icon, size, isGold, given, children }: Props) {
  const pixels = size === "sm" || size === "lg" ? PIXELS[size] : PIXELS.md;
  const share = given >= 0.75 ? "full" : given >= 0.25 ? "half" : null;
  return (
    <span className={clsx(classes.star, pick(classes.size, size, "md"))}>
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
