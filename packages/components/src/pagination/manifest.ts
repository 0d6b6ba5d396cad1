import type { ComponentManifest } from "@heddle/schema";
import { accessibleName, disabled, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Pagination",
  version: 1,
  label: "Pagination",
  help: "Leads through a list that comes in pages.",
  category: "Data",
  rank: 60,
  icon: "ellipsis",
  keywords: ["pages", "pager", "next", "previous"],
  props: {
    page: {
      type: { kind: "number", minimum: 1, step: 1 },
      label: "Page",
      help: "The page that is open, from 1.",
      group: "Content",
      default: 1,
      bindable: { event: "onChange" },
    },
    pages: {
      type: { kind: "number", minimum: 1, step: 1 },
      label: "Pages",
      help: "How many there are.",
      group: "Content",
      default: 1,
    },
    ...disabled,
    ...accessibleName("What its pages are of, for screen readers.", "Pages"),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "Another page was asked for; carries its number.",
      payload: "number",
      argument: "number",
    },
  },
  slots: {},
  example: { type: "Pagination", props: { page: 3, pages: 12 } },
  chunk: "display",
};
