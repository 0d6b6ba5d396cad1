import { arc, type PieArcDatum, pie } from "d3-shape";
import { textOf } from "../../style/element.ts";
import { numberText } from "../../style/number-format.ts";
import { classes } from "../classes.ts";
import type { DrawingProps } from "../drawing.ts";
import { markName } from "../surface/mark.ts";
import { Surface } from "../surface/surface.tsx";
import { type Item, itemsOf, marksOfItems, wholeShares } from "./items.ts";

type Slice = PieArcDatum<Item>;
/** Pixels around the circle, for the ring of what is looked at. */
const MARGIN = 8;
/** The hole of a donut, as a share of the radius. */
const HOLE = 0.64;
/** Slices smaller than this have no room for their share. */
const LEAST_LABEL = 0.06;

/** Parts of a whole, as slices of a circle or a ring. */
export function Pie(props: DrawingProps) {
  const { type, height, inks, numbers, options, name, onPick } = props;
  const items = itemsOf(props);
  const total = items.reduce((sum, { value }) => sum + value, 0);
  const shares = wholeShares(items, numbers.language);
  const radius = height / 2 - MARGIN;
  const isRing = type === "donut";
  const inner = isRing ? radius * HOLE : 0;
  const slices = pie<Item>()
    .sort(null)
    .value(({ value }) => value)(items);
  const shape = arc<Slice>().innerRadius(inner).outerRadius(radius).cornerRadius(3).digits(2);
  const ring = arc<Slice>()
    .innerRadius(radius + 2)
    .outerRadius(radius + 5)
    .digits(2);
  const middle = arc<Slice>()
    .innerRadius(isRing ? inner : radius * 0.35)
    .outerRadius(radius);
  const viewBox = `${-height / 2} ${-height / 2} ${height} ${height}`;
  const ofMark = (index: number) => slices.find(({ data }) => data.index === index);
  return (
    <Surface
      {...{ name, inks, height, onPick }}
      marks={marksOfItems(props, items, ({ index }) => shares.get(index) ?? "")}
      highlight={({ index }) => {
        const slice = ofMark(index);
        return (
          slice && (
            <svg aria-hidden viewBox={viewBox} className={classes.shape.over}>
              <g className={inks[index]?.className} style={inks[index]?.style}>
                <path d={ring(slice) ?? ""} className={classes.shape.fill} />
              </g>
            </svg>
          )
        );
      }}
    >
      <svg aria-hidden viewBox={viewBox} className={classes.shape.svg}>
        {slices.map((slice) => (
          <g
            key={slice.data.index}
            className={inks[slice.data.index]?.className}
            style={inks[slice.data.index]?.style}
          >
            <path
              d={shape(slice) ?? ""}
              data-mark={markName({ series: 0, index: slice.data.index })}
              className={classes.shape.slice}
            />
          </g>
        ))}
        {Boolean(options.labels) &&
          slices.map((slice) => {
            const share = total > 0 ? slice.data.value / total : 0;
            if (share < LEAST_LABEL) return null;
            const [x, y] = middle.centroid(slice);
            return (
              <text key={slice.data.index} x={x} y={y} className={classes.shape.onSlice}>
                {shares.get(slice.data.index)}
              </text>
            );
          })}
      </svg>
      {isRing && (
        <div aria-hidden className={classes.shape.center}>
          <div className={classes.shape.total}>{numberText(total, numbers, total >= 100_000)}</div>
          <div className={classes.shape.totalLabel}>{textOf(options.totalLabel ?? "Total")}</div>
        </div>
      )}
    </Surface>
  );
}
