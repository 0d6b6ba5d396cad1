import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import {
  accessibleName,
  disabled,
  field,
  identity,
  named,
  placeholder,
  readOnly,
  size,
} from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "DatePicker",
  version: 1,
  label: "Date picker",
  help: "A date, typed as people write it where they live, or chosen from a calendar.",
  category: "Controls",
  rank: 110,
  icon: "calendar",
  keywords: ["date", "day", "calendar", "birthday", "form"],
  props: {
    value: {
      type: { kind: "text" },
      label: "Value",
      help: "The date as ISO text, such as 2026-05-31; empty for none. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    ...placeholder,
    ...field,
    min: {
      type: { kind: "text" },
      label: "Earliest",
      help: "The first date that can be chosen, as ISO text.",
      group: "Limits",
    },
    max: {
      type: { kind: "text" },
      label: "Latest",
      help: "The last date that can be chosen, as ISO text.",
      group: "Limits",
    },
    locale: {
      type: { kind: "text" },
      label: "Locale",
      help: "How dates are written, such as en-GB or de. The visitor's own when empty.",
      group: "Appearance",
    },
    firstDay: {
      type: choice({ locale: "As the locale", mon: "Monday", sat: "Saturday", sun: "Sunday" }),
      label: "First day",
      help: "The day with which weeks begin.",
      group: "Appearance",
      default: "locale",
    },
    words: {
      type: {
        kind: "json",
        declaration:
          "{ readonly open?: string; readonly previous?: string; readonly next?: string; readonly today?: string; readonly clear?: string }",
      },
      label: "Words",
      help: "What stands in the calendar beside dates, and what screen readers say of its buttons; where there is nothing, English.",
      group: "Advanced",
      default: {
        open: "Choose a date",
        previous: "Previous month",
        next: "Next month",
        today: "Today",
        clear: "Clear",
      },
    },
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
      help: "Another date was entered or chosen: its ISO text, empty when it was cleared.",
      payload: "string",
      argument: "string",
    },
  },
  slots: {},
  example: { type: "DatePicker", props: { label: "Date" } },
  field: "text",
  chunk: "dates",
  skeleton: { base: 40, by: { label: { each: 26 }, description: { each: 26 } } },
};
