import { memo } from "react";
import { classes } from "../classes.ts";
import type { Ink } from "../color.ts";
import { BarMarks } from "./bars.tsx";
import { ACROSS, type Curve, LineMarks } from "./lines.tsx";
import type { Place } from "./place.ts";
import { Grid } from "./rules.tsx";
import { ScatterMarks } from "./scatter.tsx";

export interface PictureProps {
  place: Place;
  inks: readonly Ink[];
  curve: unknown;
  names: readonly string[];
  sizes: readonly (number | null)[] | null;
}

/** All marks of a chart; those of lines in a picture that is stretched to the width that there is. */
export const Picture = memo(function Picture({ place, inks, curve, names, sizes }: PictureProps) {
  const { plan, layers, height, isHorizontal } = place;
  const bars = layers.filter(({ type }) => type === "bar");
  const lines = layers.filter(({ type }) => type === "line" || type === "area");
  const points = layers.filter(({ type }) => type === "scatter");
  const shape: Curve = curve === "straight" || curve === "step" ? curve : "smooth";
  return (
    <>
      <Grid plan={plan} isHorizontal={isHorizontal} hasFoot={bars.length > 0} />
      {bars.length > 0 && (
        <svg aria-hidden className={classes.plot.svg}>
          {bars.map((layer) => (
            <BarMarks
              key={layer.series}
              layer={layer}
              plan={plan}
              height={height}
              isHorizontal={isHorizontal}
              ink={inks[layer.series]!}
            />
          ))}
        </svg>
      )}
      {lines.length > 0 && (
        <svg
          aria-hidden
          viewBox={`0 0 ${ACROSS} ${height}`}
          preserveAspectRatio="none"
          className={classes.plot.svg}
        >
          {lines.map((layer) => (
            <LineMarks
              key={layer.series}
              layer={layer}
              plan={plan}
              height={height}
              ink={inks[layer.series]!}
              curve={shape}
              names={names}
            />
          ))}
        </svg>
      )}
      {points.map((layer) => (
        <ScatterMarks
          key={layer.series}
          layer={layer}
          plan={plan}
          height={height}
          ink={inks[layer.series]!}
          sizes={sizes}
        />
      ))}
    </>
  );
});
