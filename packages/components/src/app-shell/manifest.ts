import type { ComponentManifest } from "@heddle/schema";
import { brandProps } from "../brand/props.ts";
import { navigationDeclaration } from "../navigation/items.ts";
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
    items: {
      type: { kind: "json", declaration: navigationDeclaration },
      label: "Navigation",
      help: "Entries of the sidebar. One with an href is a link; one with items opens to them: below an icon, or as a heading where it has none. One with neither tells its value when pressed. The entry of the page that is open is marked by itself.",
      group: "Content",
      default: [],
    },
    current: {
      type: { kind: "url" },
      label: "Current page",
      help: "The address whose entry is marked. Empty = the one that is open.",
      group: "State",
      default: "",
    },
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
    contentWidth: {
      type: choice({ sm: "Small", md: "Medium", lg: "Large", full: "All of it" }),
      label: "Content width",
      help: "At most 720, 960 or 1200 pixels, in the middle; or all there is.",
      group: "Layout",
      default: "full",
    },
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
    onItemClick: {
      label: "Entry click",
      help: "An entry that leads nowhere was pressed; carries its value, or its label where it has none.",
      payload: "string",
      argument: "string",
    },
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
