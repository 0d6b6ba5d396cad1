import type { NumberStyle } from "../style/number-format.ts";
import type { Ink } from "./color.ts";
import type { Categories } from "./data/categories.ts";
import type { Dataset, Series } from "./data/dataset.ts";
import type { Mark } from "./surface/mark.ts";

/** What every kind of chart is drawn from. */
export interface DrawingProps {
  type: string;
  dataset: Dataset;
  categories: Categories;
  /** The series by place; null = switched off in the legend. */
  series: readonly (Series | null)[];
  /** Places that are switched off in the legend: of series, or of categories where each of those has its colour. */
  hidden: ReadonlySet<number>;
  /** Colours by place, of the same. */
  inks: readonly Ink[];
  numbers: NumberStyle;
  /** Pixels, axes included. */
  height: number;
  /** What the drawing is called. */
  name: string;
  options: DrawingOptions;
  onPick?: (mark: Mark) => void;
}

/** What an author may say beyond data; anything may come. */
export interface DrawingOptions {
  stacked?: unknown;
  normalize?: unknown;
  orientation?: unknown;
  curve?: unknown;
  labels?: unknown;
  min?: unknown;
  max?: unknown;
  xTitle?: unknown;
  yTitle?: unknown;
  references?: unknown;
  totalLabel?: unknown;
}
