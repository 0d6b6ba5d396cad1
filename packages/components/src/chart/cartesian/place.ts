import type { Layer } from "./layers.ts";
import type { Plan } from "./plan.ts";

/** What the parts of a chart of x and y share. */
export interface Place {
  plan: Plan;
  layers: readonly Layer[];
  /** Pixels of the plot, from head to foot. */
  height: number;
  /** Bars that lie: categories from top to bottom, values from start to end. */
  isHorizontal: boolean;
}
