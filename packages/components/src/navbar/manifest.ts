import type { ComponentManifest } from "@heddle/schema";
import { brandProps } from "../brand/props.ts";
import { contentWidth, itemClick, navigationProps } from "../navigation/props.ts";
import { choice, sizes } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Navbar",
  version: 1,
  label: "Navbar",
  help: "The bar at the top of a site: its name, links, and what can be done. On a phone links and actions are in a menu.",
  category: "Layout",
  rank: 6,
  icon: "panel-top",
  keywords: ["header", "topbar", "app bar", "navigation", "menu", "links", "toolbar"],
  props: {
    ...brandProps,
    ...navigationProps("of the bar", ", in a list below it"),
    align: {
      type: choice({ start: "Start", center: "Center", end: "End" }),
      label: "Align",
      help: "Where the links stand between the title and the actions.",
      group: "Layout",
      default: "start",
    },
    variant: {
      type: choice({ solid: "Solid", ghost: "Ghost" }),
      label: "Variant",
      help: "On a ground of its own with a line below, or on the page's.",
      group: "Appearance",
      default: "solid",
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "48, 56 or 64 pixels high.",
      group: "Appearance",
      default: "md",
    },
    ...contentWidth,
    sticky: {
      type: { kind: "boolean" },
      label: "Sticky",
      help: "Stays at the top while the page scrolls.",
      group: "Layout",
      default: true,
    },
    ariaLabel: {
      type: { kind: "text" },
      label: "Accessible name",
      help: "What the links are, for screen readers.",
      group: "Words",
      default: "Main",
    },
    menuLabel: {
      type: { kind: "text" },
      label: "Open menu",
      help: "What the menu button on a phone does, for screen readers.",
      group: "Words",
      default: "Open menu",
    },
    closeLabel: {
      type: { kind: "text" },
      label: "Close menu",
      help: "What the cross in the menu does, for screen readers.",
      group: "Words",
      default: "Close menu",
    },
    ...identity,
  },
  events: itemClick,
  slots: {
    children: { label: "Content", help: "Behind the links, or in place of them." },
    actions: { label: "Actions", help: "Buttons at the end; in the menu on a phone." },
    pinned: {
      label: "Pinned",
      help: "At the end of the bar, on a phone too, such as a search or an avatar.",
    },
    brand: { label: "Brand", help: "In place of logo and title." },
  },
  example: {
    type: "Navbar",
    props: {
      title: "Acme",
      items: [
        {
          label: "Product",
          items: [
            { label: "Features", href: "/features" },
            { label: "Changelog", href: "/changelog" },
          ],
        },
        { label: "Pricing", href: "/pricing" },
        { label: "Docs", href: "/docs" },
      ],
    },
    slots: {
      actions: [
        { type: "Button", props: { label: "Sign in", variant: "ghost", color: "neutral", size: "sm" } },
        { type: "Button", props: { label: "Start free", size: "sm" } },
      ],
    },
  },
  chunk: "frame",
};
