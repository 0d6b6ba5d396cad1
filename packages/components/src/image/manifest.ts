import type { ComponentManifest } from "@heddle/schema";
import { click, doubleClick } from "../traits/events.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Image",
  version: 1,
  label: "Image",
  help: "Shows a picture: one of the app's assets, or an address. Without one it keeps the room.",
  category: "Media",
  rank: 10,
  icon: "image",
  keywords: ["picture", "photo", "img", "logo"],
  props: {
    src: {
      type: { kind: "image" },
      label: "Image",
      help: "An asset of the app, such as /assets/logo.png, or an address.",
      group: "Content",
    },
    alt: {
      type: { kind: "text" },
      label: "Description",
      help: "What the picture shows, for people who cannot see it. Leave empty when it only decorates.",
      group: "Content",
      default: "",
    },
    fit: {
      type: {
        kind: "choice",
        options: [
          { value: "cover", label: "Cover" },
          { value: "contain", label: "Contain" },
        ],
      },
      label: "Fit",
      help: "Cover fills the room and cuts what hangs over; contain shows the whole picture.",
      group: "Appearance",
      default: "cover",
    },
    ...identity,
  },
  events: { ...click, ...doubleClick },
  slots: {},
  example: { type: "Image", className: "w-full" },
  chunk: "display",
  isPlain: true,
};
