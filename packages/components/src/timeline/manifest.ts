import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { accessibleName, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Timeline",
  version: 1,
  label: "Timeline",
  help: "What happened, one after another: a time, a title, a text, an icon in a colour. Times are written as readers write them where they are.",
  category: "Data",
  rank: 45,
  icon: "milestone",
  keywords: ["activity", "history", "feed", "log", "audit", "events", "changelog"],
  props: {
    entries: {
      type: {
        kind: "json",
        declaration:
          'readonly { readonly id?: string | number; readonly time?: string | number; readonly title: string; readonly text?: string; readonly icon?: string; readonly color?: "neutral" | "accent" | "secondary" | "good" | "warn" | "bad"; readonly href?: string }[]',
      },
      label: "Entries",
      help: "In the order in which they are to be read. A time is an ISO text (2026-05-31T14:00:00Z), milliseconds, or words of your own; href makes the title a link; with an id an entry keeps its place when others come.",
      group: "Content",
      default: [],
    },
    timeFormat: {
      type: choice({
        dateTime: "Date and time",
        date: "Date",
        time: "Time of day",
        relative: "How long ago",
      }),
      label: "Times",
      help: "How times are written. How long ago is kept up to date by itself; the exact time is its hint.",
      group: "Appearance",
      default: "dateTime",
    },
    locale: {
      type: { kind: "text" },
      label: "Locale",
      help: "Language and region that times are written for, such as de-CH. By itself the visitor's own.",
      group: "Advanced",
    },
    timeZone: {
      type: { kind: "text" },
      label: "Time zone",
      help: "Where the clock is that is read, such as Europe/Berlin. By itself the visitor's own.",
      group: "Advanced",
    },
    empty: {
      type: { kind: "text" },
      label: "When empty",
      help: "Said when there are no entries.",
      group: "Content",
      default: "Nothing has happened yet.",
    },
    ...accessibleName("What the entries are of, for screen readers."),
    ...identity,
  },
  events: {},
  slots: {},
  example: {
    type: "Timeline",
    props: {
      locale: "en",
      entries: [
        {
          time: "2026-05-31",
          title: "Order placed",
          text: "No. 1842, paid by card.",
          icon: "shopping-cart",
          color: "accent",
        },
        { time: "2026-06-01", title: "Packed", icon: "package", color: "neutral" },
        {
          time: "2026-06-02",
          title: "Delivered",
          text: "Left with the neighbour.",
          icon: "check",
          color: "good",
        },
      ],
    },
  },
  chunk: "display",
};
