import type { ComponentManifest, PropManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";

function permission(label: string, help: string, byDefault: boolean): PropManifest {
  return { type: { kind: "boolean" }, label, help, group: "Permissions", default: byDefault };
}

export const manifest: ComponentManifest = {
  name: "Iframe",
  version: 1,
  label: "Iframe",
  help: "Shows another site in a frame: a film, a map, a form, a report. The app's settings name the hosts that may be shown, and what is in the frame can do only what you allow. Some sites refuse to be in frames; then the browser says so.",
  category: "Media",
  rank: 50,
  icon: "app-window",
  keywords: ["frame", "embed", "web view", "website", "external page", "youtube", "map", "widget", "sandbox"],
  props: {
    src: {
      type: { kind: "url" },
      label: "Address",
      help: "Where the site is, such as https://player.example.com/1; its host has to stand in the app's settings, under Sites in frames. Or a path of the app itself, such as /about.",
      group: "Content",
      hosts: { setting: "frameHosts", prop: "allowedHosts" },
    },
    title: {
      type: { kind: "text" },
      label: "Title",
      help: "What the frame shows, for screen readers. Without one it is the name of the host.",
      group: "Content",
      default: "",
    },
    ratio: {
      type: choice({ "16:9": "16:9", "4:3": "4:3", "1:1": "1:1", "3:4": "3:4", none: "None" }),
      label: "Aspect ratio",
      help: "Width to height. With none, the height or the classes say how high it is.",
      group: "Layout",
      default: "16:9",
    },
    height: {
      type: { kind: "number", minimum: 0, maximum: 10_000, step: 10 },
      label: "Height",
      help: "In pixels, instead of an aspect ratio. 0 or empty: the ratio counts.",
      group: "Layout",
    },
    allowScripts: permission(
      "Scripts",
      "The site may run its scripts; few work without. A page of the app itself gets scripts only when it may not use its own data: with both it could leave the frame.",
      true,
    ),
    allowSameOrigin: permission(
      "Its own data",
      "The site keeps its origin, and with it its cookies and storage: people stay signed in there.",
      true,
    ),
    allowForms: permission("Forms", "Forms in it can be sent.", true),
    allowPopups: permission("New tabs", "Links in it may open new tabs and windows.", false),
    allowDownloads: permission("Downloads", "It may start downloads.", false),
    allowModals: permission("Dialogs", "It may open the browser's own dialogs, and print.", false),
    allowFullscreen: permission("Full screen", "It may fill the screen, as films do.", true),
    allowAutoplay: permission("Autoplay", "Films and sound in it may begin by themselves.", false),
    allowClipboard: permission("Copying", "It may put something on the clipboard.", false),
    referrerPolicy: {
      type: choice({
        "strict-origin-when-cross-origin": "The app's origin",
        "no-referrer": "Nothing",
        "same-origin": "Nothing, but the page's address to the app itself",
      }),
      label: "Referrer",
      help: "What the site is told of the page that shows it. Some players want to know the origin.",
      group: "Advanced",
      default: "strict-origin-when-cross-origin",
    },
    ...identity,
  },
  events: {
    onLoad: {
      label: "Load",
      help: "The frame has loaded its address, or one that people went on to in it.",
      payload: "none",
    },
  },
  slots: {},
  example: { type: "Iframe", className: "w-full" },
  chunk: "frames",
};
