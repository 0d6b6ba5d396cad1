import type { ComponentManifest } from "@heddle/schema";
import { brandProps } from "../brand/props.ts";
import { contentWidth, itemClick, navigationProps } from "../navigation/props.ts";
import { choice, sizes } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";
import { example } from "./example.ts";
import { wordProps } from "./words.ts";

export const manifest: ComponentManifest = {
  name: "AppShell",
  version: 1,
  label: "App shell",
  help: "The frame of an app: a sidebar with its navigation, a header, the content and a footer. On a phone the sidebar is a drawer with a menu button. Put it into a layout, so that it stays while pages change.",
  category: "Layout",
  rank: 5,
  icon: "app-window-mac",
  keywords: [
    "sidebar",
    "sidenav",
    "layout",
    "frame",
    "dashboard",
    "admin",
    "navigation",
    "drawer",
    "shell",
    "menu",
    "sider",
  ],
  props: {
    ...brandProps,
    ...navigationProps("of the sidebar", ": below an icon, or as a heading where it has none"),
    collapsed: {
      type: { kind: "boolean" },
      label: "Collapsed",
      help: "Only the icons of the sidebar are shown. Bind it to a variable to remember what a person chose.",
      group: "State",
      default: false,
      bindable: { event: "onCollapsedChange" },
    },
    collapsible: {
      type: { kind: "boolean" },
      label: "Collapsible",
      help: "The sidebar has a button that leaves only its icons.",
      group: "Appearance",
      default: true,
    },
    collapseBelow: {
      type: choice({ none: "Never", lg: "1024 pixels", xl: "1280 pixels" }),
      label: "Icons only below",
      help: "In less room than this only the icons of the sidebar are shown, until a person says otherwise by its button.",
      group: "Layout",
      default: "none",
    },
    headerPosition: {
      type: choice({ beside: "Beside the sidebar", above: "Above the sidebar" }),
      label: "Header",
      help: "Beside a sidebar that reaches to the top and has the title, or above all of it, with the title.",
      group: "Layout",
      default: "beside",
    },
    sidebarSize: {
      type: choice(sizes),
      label: "Sidebar size",
      help: "220, 248 or 280 pixels wide.",
      group: "Layout",
      default: "md",
    },
    ...contentWidth,
    padding: {
      type: choice({ none: "None", ...sizes }),
      label: "Padding",
      help: "Room around the content; less on a phone.",
      group: "Layout",
      default: "md",
    },
    scroll: {
      type: choice({ page: "The page", content: "The content", none: "Nothing" }),
      label: "Scrolls",
      help: "The whole page, with header and sidebar staying in view; only the content, in a shell as high as the window; or nothing: what is in it fills the room and scrolls by itself, such as the panes of a mail program.",
      group: "Layout",
      default: "page",
    },
    ...wordProps,
    ...identity,
  },
  events: {
    onCollapsedChange: {
      label: "Collapsed change",
      help: "The sidebar was collapsed to its icons, or expanded.",
      payload: "boolean",
      argument: "boolean",
    },
    ...itemClick,
  },
  slots: {
    children: { label: "Content", help: "The page." },
    header: {
      label: "Header",
      help: "In the bar at the top, such as breadcrumbs, a search and who is signed in.",
    },
    sidebarTop: { label: "Top of the sidebar", help: "Above the navigation, such as a choice of workspace." },
    sidebar: { label: "Sidebar", help: "Below the navigation." },
    sidebarBottom: {
      label: "Bottom of the sidebar",
      help: "Stays in view there. Of a collapsed sidebar's, the first 40 pixels show.",
    },
    footer: { label: "Footer", help: "Below the content." },
    brand: { label: "Brand", help: "In place of logo and title." },
  },
  example,
  chunk: "frame",
};
