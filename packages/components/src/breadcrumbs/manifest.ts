import type { ComponentManifest } from "@heddle/schema";
import { accessibleName, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Breadcrumbs",
  version: 1,
  label: "Breadcrumbs",
  help: "The way from the start to this page, each step a link.",
  category: "Layout",
  rank: 150,
  icon: "chevrons-right",
  keywords: ["path", "trail", "navigation", "hierarchy"],
  props: {
    items: {
      type: { kind: "json", declaration: "readonly { readonly label: string; readonly href?: string }[]" },
      label: "Steps",
      help: "From the start to this page, which is the last and no link.",
      group: "Content",
      default: [],
    },
    ...accessibleName("What screen readers call it.", "Breadcrumbs"),
    ...identity,
  },
  events: {},
  slots: {},
  example: {
    type: "Breadcrumbs",
    props: {
      items: [{ label: "Home", href: "/" }, { label: "Orders", href: "/orders" }, { label: "No. 1842" }],
    },
  },
  chunk: "display",
  isPlain: true,
};
