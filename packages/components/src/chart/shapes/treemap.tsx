import { hierarchy, treemap } from "d3-hierarchy";
import { numberText } from "../../style/number-format.ts";
import { percent } from "../cartesian/bars.tsx";
import { classes } from "../classes.ts";
import type { DrawingProps } from "../drawing.ts";
import { type Mark, markName } from "../surface/mark.ts";
import { type Marks, Surface } from "../surface/surface.tsx";
import { itemsOf, marksOfItems, shareOfWhole, shareText } from "./items.ts";

interface Leaf {
  mark: Mark;
  name: string;
  value: number;
  ink: number;
}
type Branch = { children: readonly (Branch | Leaf)[] };

/** The width that cells are laid out for; on another one they are stretched. */
const WIDTH = 640;
/** Cells smaller than this share of the whole in width or height have no room for words. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [0.09, 26];

/** Parts of a whole as areas; where records are grouped, groups as areas of areas. */
export function Treemap(props: DrawingProps) {
  const { height, inks, numbers, name, onPick } = props;
  const groups = groupsOf(props);
  const root = hierarchy<Branch | Leaf>({ children: groups.map((children) => ({ children })) }, (node) =>
    "children" in node ? node.children : null,
  )
    .sum((node) => ("value" in node ? node.value : 0))
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const cells = treemap<Branch | Leaf>()
    .size([WIDTH, height])
    .paddingInner(3)
    .round(false)(root)
    .leaves()
    .flatMap((cell) => ("mark" in cell.data && cell.data.value > 0 ? [{ ...cell, leaf: cell.data }] : []));
  const total = root.value ?? 0;
  return (
    <Surface
      {...{ name, inks, height, onPick }}
      marks={marksOfTree(props, total)}
      highlight={(mark) => {
        const cell = cells.find(({ leaf }) => markName(leaf.mark) === markName(mark));
        return cell && <Cell {...cell} height={height} ink={inks[cell.leaf.ink]} isOver />;
      }}
    >
      <svg aria-hidden className={classes.plot.svg}>
        {cells.map(({ leaf, x0, x1, y0, y1 }) => (
          <g key={markName(leaf.mark)} className={inks[leaf.ink]?.className} style={inks[leaf.ink]?.style}>
            <rect
              x={percent(x0 / WIDTH)}
              width={percent((x1 - x0) / WIDTH)}
              y={percent(y0 / height)}
              height={percent((y1 - y0) / height)}
              rx={4}
              data-mark={markName(leaf.mark)}
              className={classes.shape.cell}
            />
          </g>
        ))}
      </svg>
      {cells.map(({ leaf, x0, x1, y0, y1 }) =>
        (x1 - x0) / WIDTH < LEAST_WIDTH || y1 - y0 < LEAST_HEIGHT ? null : (
          <div
            key={markName(leaf.mark)}
            aria-hidden
            className={classes.shape.cellText}
            style={{
              insetInlineStart: percent(x0 / WIDTH),
              width: percent((x1 - x0) / WIDTH),
              top: percent(y0 / height),
              height: percent((y1 - y0) / height),
            }}
          >
            <div className={classes.shape.cellName}>{leaf.name}</div>
            {y1 - y0 >= 2 * LEAST_HEIGHT - 6 && (
              <div className={classes.shape.cellValue}>
                {numberText(leaf.value, numbers, leaf.value >= 10_000)}
              </div>
            )}
          </div>
        ),
      )}
    </Surface>
  );
}

interface CellProps {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  height: number;
  ink: DrawingProps["inks"][number] | undefined;
  isOver: boolean;
}

function Cell({ x0, x1, y0, y1, height, ink }: CellProps) {
  return (
    <svg aria-hidden className={classes.plot.over}>
      <g className={ink?.className} style={ink?.style}>
        <rect
          x={percent(x0 / WIDTH)}
          width={percent((x1 - x0) / WIDTH)}
          y={percent(y0 / height)}
          height={percent((y1 - y0) / height)}
          rx={4}
          className={classes.shape.outline}
        />
      </g>
    </svg>
  );
}

function groupsOf(props: DrawingProps): Leaf[][] {
  const { series, categories } = props;
  if (series.length <= 1)
    return [
      itemsOf(props).map(({ index, name, value }) => ({
        mark: { series: 0, index },
        name,
        value,
        ink: index,
      })),
    ];
  return series.map((group, place) =>
    (group?.values ?? []).flatMap((value, index) =>
      value === null || value <= 0
        ? []
        : [{ mark: { series: place, index }, name: categories.names[index] ?? "", value, ink: place }],
    ),
  );
}

function marksOfTree(props: DrawingProps, total: number): Marks {
  const { series, categories, numbers } = props;
  if (series.length <= 1) return marksOfItems(props, itemsOf(props), shareOfWhole(total, numbers.language));
  const valueAt = (mark: Mark) => series[mark.series]?.values[mark.index] ?? null;
  return {
    series: series.flatMap((group, place) => (group ? [place] : [])),
    length: categories.names.length,
    has: (mark) => (valueAt(mark) ?? 0) > 0,
    tip: (mark) => {
      const value = valueAt(mark) ?? 0;
      const text = `${numberText(value, numbers)} · ${shareText(value / Math.max(total, 1e-9), numbers.language)}`;
      return {
        title: series[mark.series]?.label ?? "",
        lines: [{ series: mark.series, label: categories.names[mark.index] ?? "", value: text }],
      };
    },
  };
}
