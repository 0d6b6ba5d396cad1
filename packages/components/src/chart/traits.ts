/** Props of a chart by what they are about. */

import type { PropManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";

type Props = Record<string, PropManifest>;

export const dataProps: Props = {
  data: {
    type: { kind: "json", declaration: "readonly object[] | readonly number[] | number" },
    label: "Data",
    help: "The records to draw, in order. Plain numbers do as well.",
    group: "Content",
    default: [],
  },
  x: {
    type: { kind: "text" },
    label: "Category",
    help: 'Key of what stands along the chart: names, dates ("2026-05-31") or numbers. Empty = the first key that holds no number.',
    group: "Content",
  },
  y: {
    type: {
      kind: "json",
      declaration:
        'string | readonly (string | { readonly key: string; readonly label?: string; readonly color?: string | number; readonly type?: "line" | "area" | "bar" | "scatter" })[]',
    },
    label: "Values",
    help: "Key of the values, or several keys, one for each series. A record also gives a series its label, its color (a token such as good, a number of the palette from 1 to 8, or a CSS colour) and a type of its own. Empty = every key with numbers.",
    group: "Content",
  },
  groupBy: {
    type: { kind: "text" },
    label: "Group by",
    help: "Key that tells series apart in a long list, such as region: one series for each of its values.",
    group: "Content",
  },
  size: {
    type: { kind: "text" },
    label: "Size",
    help: "Of scatter: key of a number that makes points larger or smaller.",
    group: "Content",
  },
  references: {
    type: {
      kind: "json",
      declaration:
        "readonly { readonly value: number; readonly label?: string; readonly color?: string | number }[]",
    },
    label: "Reference lines",
    help: "Lines through the plot at values, such as a target, each with a label and a color. A gauge takes the color of the last one that its value has reached.",
    group: "Content",
    default: [],
  },
};

export const axisProps: Props = {
  xType: {
    type: choice({ auto: "By the data", category: "Names", time: "Time", number: "Numbers" }),
    label: "Kind of category",
    help: "Names stand at equal distances; points in time and numbers where they belong. By the data: dates in ISO form are time.",
    group: "Axes",
    default: "auto",
  },
  xTitle: {
    type: { kind: "text" },
    label: "Title below",
    help: "What runs along the bottom.",
    group: "Axes",
  },
  yTitle: {
    type: { kind: "text" },
    label: "Title at the side",
    help: "What the values are, such as a unit.",
    group: "Axes",
  },
  min: {
    type: { kind: "number" },
    label: "Least value",
    help: "Where the axis of values begins. Empty = by the data; bars and areas always begin at 0.",
    group: "Axes",
  },
  max: {
    type: { kind: "number" },
    label: "Greatest value",
    help: "Where the axis of values ends. Empty = by the data.",
    group: "Axes",
  },
};

export const localeProps: Props = {
  currency: {
    type: { kind: "text" },
    label: "Currency",
    help: "Code of the currency, such as EUR, for the number format Currency.",
    group: "Appearance",
    default: "USD",
  },
  locale: {
    type: { kind: "text" },
    label: "Locale",
    help: "How numbers and dates are written, such as de or en-GB. Empty = as the visitor's browser does.",
    group: "Advanced",
  },
  timeZone: {
    type: { kind: "text" },
    label: "Time zone",
    help: "Where points in time are read, such as Europe/Berlin. Empty = where the visitor is.",
    group: "Advanced",
  },
};

export const stateProps: Props = {
  loading: {
    type: { kind: "boolean" },
    label: "Loading",
    help: "The values are on their way: keeps their room, or a sign turns over those of before.",
    group: "State",
    default: false,
  },
  empty: {
    type: { kind: "text" },
    label: "When empty",
    help: "Said when there is nothing to draw.",
    group: "Content",
    default: "No data yet.",
  },
  table: {
    type: choice({ toggle: "Opened with a press", hidden: "Only for screen readers" }),
    label: "Table",
    help: "The same values as a table, for who cannot see the drawing or wants exact numbers.",
    group: "Appearance",
    default: "toggle",
  },
  tableLabel: {
    type: { kind: "text" },
    label: "Table's label",
    help: "The words that open the table.",
    group: "Content",
    default: "Data table",
  },
};
