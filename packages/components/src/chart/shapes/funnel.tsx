import { numberText } from "../../style/number-format.ts";
import { round } from "../cartesian/bars.tsx";
import { classes } from "../classes.ts";
import { inkOf } from "../color.ts";
import type { DrawingProps } from "../drawing.ts";
import { markName } from "../surface/mark.ts";
import { Surface } from "../surface/surface.tsx";
import { itemsOf, marksOfItems, shareOfWhole } from "./items.ts";

/** Pixels between two steps, and how dark the last one still is beside the first. */
const [BETWEEN, FAINTEST] = [3, 0.4];

/** Steps of which each keeps a part of the one before: as wide as what is left. */
export function Funnel(props: DrawingProps) {
  const { dataset, height, numbers, name, onPick } = props;
  const items = itemsOf(props);
  const ink = inkOf(dataset.series[0]?.color, 0);
  const shareOf = shareOfWhole(items[0]?.value ?? 0, numbers.language);
  const most = Math.max(1e-9, ...items.map(({ value }) => value));
  const room = height / Math.max(1, items.length);
  const corners = items.map(({ value }, place) => {
    const [top, bottom] = [value / most, (items[place + 1]?.value ?? value) / most];
    const [start, end] = [place * room, (place + 1) * room - BETWEEN];
    const x = (share: number, side: 1 | -1) => round(50 + side * share * 50, 2);
    return `${x(top, -1)},${round(start)} ${x(top, 1)},${round(start)} ${x(bottom, 1)},${round(end)} ${x(bottom, -1)},${round(end)}`;
  });
  const text = (place: number) => ({ height: room, key: items[place]!.index });
  return (
    <div className={classes.shape.funnel}>
      <div aria-hidden className={classes.axes.names}>
        {items.map(({ index, name: label }, place) => (
          <div key={index} className={classes.axes.name} style={{ height: text(place).height }}>
            <span className={classes.axes.nameText}>{label}</span>
          </div>
        ))}
      </div>
      <Surface
        {...{ name, height, onPick }}
        inks={[ink]}
        marks={marksOfItems(props, items, shareOf, () => 0)}
        highlight={({ index }) => (
          <Steps
            {...{ height, corners, ink }}
            isOver
            indexes={items.map((item) => item.index)}
            only={index}
          />
        )}
      >
        <Steps {...{ height, corners, ink }} indexes={items.map((item) => item.index)} />
      </Surface>
      <div aria-hidden className={classes.shape.funnelValues}>
        {items.map((item) => (
          <div key={item.index} className={classes.shape.funnelValue} style={{ height: room }}>
            <span className={classes.legend.value}>
              {numberText(item.value, numbers, item.value >= 100_000)}
            </span>
            <span>{shareOf(item)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

interface StepsProps {
  height: number;
  corners: readonly string[];
  indexes: readonly number[];
  ink: ReturnType<typeof inkOf>;
  /** Just this one, on top of the others. */
  only?: number;
  isOver?: boolean;
}

function Steps({ height, corners, indexes, ink, only, isOver = false }: StepsProps) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      className={isOver ? classes.shape.over : classes.shape.stretched}
    >
      <g className={ink.className} style={ink.style}>
        {corners.map((points, place) =>
          only === undefined || indexes[place] === only ? (
            <polygon
              key={indexes[place]}
              points={points}
              data-mark={isOver ? undefined : markName({ series: 0, index: indexes[place]! })}
              fillOpacity={
                isOver ? 1 : round(1 - ((1 - FAINTEST) * place) / Math.max(1, corners.length - 1), 2)
              }
              className={classes.shape.fill}
            />
          ) : null,
        )}
      </g>
    </svg>
  );
}
