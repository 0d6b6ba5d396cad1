import type { ComponentManifest } from "@heddle/schema";
import { manifest as datePicker } from "../date-picker/manifest.ts";
import { accessibleName, disabled, field, identity, named, readOnly, size } from "../traits/props.ts";

const { min, max, locale, firstDay, words } = datePicker.props;

export const manifest: ComponentManifest = {
  name: "DateRangePicker",
  version: 1,
  label: "Date range picker",
  help: "From one date to another, typed as people write them where they live, or chosen from one calendar.",
  category: "Controls",
  rank: 111,
  icon: "calendar-range",
  keywords: ["date", "range", "period", "from to", "booking", "calendar", "travel", "report", "form"],
  props: {
    value: {
      type: { kind: "json", declaration: "readonly string[]" },
      label: "Value",
      help: 'The first and the last date as ISO texts, such as ["2026-05-01", "2026-05-31"]; an empty text for one that is missing. Bind it to a variable to keep both the same.',
      group: "Content",
      bindable: { event: "onChange" },
    },
    ...field,
    min: min!,
    max: max!,
    locale: locale!,
    firstDay: firstDay!,
    startLabel: {
      type: { kind: "text" },
      label: "Words for the first",
      help: "What the first date is, for screen readers.",
      group: "Advanced",
      default: "From",
    },
    endLabel: {
      type: { kind: "text" },
      label: "Words for the last",
      help: "What the last date is, for screen readers.",
      group: "Advanced",
      default: "To",
    },
    words: words!,
    ...size,
    ...disabled,
    ...readOnly,
    ...named,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "Other dates were entered or chosen: their ISO texts, none when they were cleared.",
      payload: "json",
      argument: "string[]",
    },
  },
  slots: {},
  example: { type: "DateRangePicker", props: { label: "Period" } },
  field: "list",
  chunk: "dates",
  skeleton: { base: 40, by: { label: { each: 26 }, description: { each: 26 } } },
};
