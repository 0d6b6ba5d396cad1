import clsx from "clsx";
import { type ComponentType, useCallback, useMemo, useState } from "react";
import { usePlace } from "../clock/usePlace.ts";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { Cartesian } from "./cartesian/cartesian.tsx";
import { classes } from "./classes.ts";
import { inkOf, inksOf } from "./color.ts";
import { readCategories } from "./data/categories.ts";
import { readDataset } from "./data/dataset.ts";
import { DataTable } from "./data-table.tsx";
import type { DrawingOptions, DrawingProps } from "./drawing.ts";
import { Legend } from "./legend.tsx";
import { Funnel } from "./shapes/funnel.tsx";
import { Gauge } from "./shapes/gauge.tsx";
import { Heatmap } from "./shapes/heatmap.tsx";
import { itemsOf, wholeShares } from "./shapes/items.ts";
import { Pie } from "./shapes/pie.tsx";
import { Radar } from "./shapes/radar.tsx";
import { Treemap } from "./shapes/treemap.tsx";
import type { Mark } from "./surface/mark.ts";

/** What was pressed: the series' key, what it stands at, the value and its place in the data. */
export interface ChartPoint {
  series: string;
  category: string | number;
  value: number;
  index: number;
}

export interface ChartProps extends ElementProps, DrawingOptions {
  type?: string;
  data?: unknown;
  x?: unknown;
  y?: unknown;
  groupBy?: unknown;
  size?: unknown;
  xType?: unknown;
  title?: unknown;
  description?: unknown;
  legend?: unknown;
  height?: unknown;
  valueFormat?: unknown;
  currency?: unknown;
  locale?: unknown;
  timeZone?: unknown;
  loading?: unknown;
  empty?: unknown;
  table?: unknown;
  tableLabel?: unknown;
  ariaLabel?: unknown;
  onPointClick?: (point: ChartPoint) => void;
}

interface Kind {
  Drawing: ComponentType<DrawingProps>;
  /** Whether each category has a colour of its own and an entry in the legend, or each series; nothing = one colour says it all. */
  tells: "series" | "categories" | "nothing";
}

const cartesian: Kind = { Drawing: Cartesian, tells: "series" };
const pie: Kind = { Drawing: Pie, tells: "categories" };
const KINDS: Readonly<Record<string, Kind>> = {
  line: cartesian,
  area: cartesian,
  bar: cartesian,
  scatter: cartesian,
  pie,
  donut: pie,
  radar: { Drawing: Radar, tells: "series" },
  heatmap: { Drawing: Heatmap, tells: "nothing" },
  gauge: { Drawing: Gauge, tells: "nothing" },
  funnel: { Drawing: Funnel, tells: "nothing" },
  treemap: { Drawing: Treemap, tells: "categories" },
};
const [LEAST_HEIGHT, USUAL_HEIGHT, MOST_HEIGHT] = [80, 280, 2_000];

export function Chart(props: ChartProps) {
  const { type, data, x, y, groupBy, size, xType, title, description, legend, height, ...others } = props;
  const { valueFormat, currency, locale, timeZone, loading, empty, table, tableLabel, ...more } = others;
  const { stacked, normalize, orientation, curve, labels, min, max, xTitle, yTitle, references, ...last } =
    more;
  const { totalLabel, ariaLabel, onPointClick, className, children: _, ...rest } = last;
  const options = {
    stacked,
    normalize,
    orientation,
    curve,
    labels,
    min,
    max,
    xTitle,
    yTitle,
    references,
    totalLabel,
  };
  const kindName = typeof type === "string" && Object.hasOwn(KINDS, type) ? type : "line";
  const { Drawing, tells } = KINDS[kindName]!;
  const told = JSON.stringify([x, y, groupBy, size]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` says whether the keys changed
  const dataset = useMemo(
    () => readDataset({ data, x, y, groupBy, size, isPerRecord: kindName === "scatter" }),
    [data, told, kindName],
  );
  // Grouped records of a treemap have the colour of their group.
  const isByCategory = tells === "categories" && (kindName !== "treemap" || dataset.series.length <= 1);
  const place = usePlace(locale, timeZone);
  const language = place.locale ?? "en";
  const categories = useMemo(
    () => readCategories(dataset.categories, xType, { language, timeZone: place.timeZone }),
    [dataset, xType, language, place.timeZone],
  );
  const numbers = useMemo(
    () => ({ language, format: valueFormat, currency }),
    [language, valueFormat, currency],
  );
  const { hidden, toggle } = useHidden();
  const inks = useMemo(
    () =>
      isByCategory
        ? dataset.categories.map((_category, place) => inkOf(undefined, place))
        : inksOf(dataset.series),
    [dataset, isByCategory],
  );
  const series = useMemo(
    () => dataset.series.map((entry, place) => (!isByCategory && hidden.has(place) ? null : entry)),
    [dataset, hidden, isByCategory],
  );
  const name = textOf(ariaLabel) || textOf(title) || "Chart";
  const tall = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, numberOf(height, USUAL_HEIGHT)));
  const isEmpty = dataset.series.length === 0 || dataset.categories.length === 0;
  const names = isByCategory ? categories.names : dataset.series.map(({ label }) => label);
  const pick = ({ series: of, index }: Mark) => {
    const value = dataset.series[of]?.values[index];
    if (value === null || value === undefined) return;
    const category = dataset.categories[index];
    onPointClick?.({
      series: dataset.series[of]!.key,
      category: typeof category === "number" ? category : textOf(category),
      value,
      index,
    });
  };

  return (
    <figure
      {...rest}
      aria-label={name}
      aria-busy={loading ? true : undefined}
      className={clsx(classes.root, className)}
    >
      <Head
        title={textOf(title)}
        description={textOf(description)}
        legend={
          legend !== false && tells !== "nothing" && names.length > 1 && !isEmpty ? (
            <Legend
              labels={names}
              values={
                Drawing === Pie ? wholeShares(itemsOf({ dataset, categories, hidden }), language) : undefined
              }
              inks={inks}
              hidden={hidden}
              onToggle={toggle}
            />
          ) : null
        }
      />
      {isEmpty ? (
        <div
          className={clsx(classes.state.root, Boolean(loading) && classes.state.waiting)}
          style={{ height: tall }}
        >
          {!loading && textOf(empty ?? "No data yet.")}
        </div>
      ) : (
        <>
          <div className={classes.state.drawn}>
            <Drawing
              type={kindName}
              {...{ dataset, categories, series, hidden, inks, numbers, name, options }}
              height={tall}
              onPick={onPointClick && pick}
            />
            {Boolean(loading) && (
              <span aria-hidden className={classes.state.busy}>
                <span className={classes.state.spinner} />
              </span>
            )}
          </div>
          <DataTable
            {...{ dataset, categories, numbers, name }}
            label={textOf(tableLabel ?? "Data table")}
            isHidden={table === "hidden"}
          />
        </>
      )}
    </figure>
  );
}

interface HeadProps {
  title: string;
  description: string;
  legend: React.ReactNode;
}

function Head({ title, description, legend }: HeadProps) {
  if (title === "" && description === "" && !legend) return null;
  return (
    <div className={classes.head}>
      {(title !== "" || description !== "") && (
        <div className={classes.caption}>
          {title !== "" && <div className={classes.title}>{title}</div>}
          {description !== "" && <div className={classes.description}>{description}</div>}
        </div>
      )}
      {legend}
    </div>
  );
}

/** What is switched off in the legend. */
function useHidden() {
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const toggle = useCallback((place: number) => {
    setHidden((known) => {
      const next = new Set(known);
      if (!next.delete(place)) next.add(place);
      return next;
    });
  }, []);
  return { hidden, toggle };
}
