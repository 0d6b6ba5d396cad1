import type { ComponentManifest } from "@heddle/schema";
import { accessibleName, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Video",
  version: 1,
  label: "Video",
  help: "Plays a film, with the browser's own controls. Nothing of it is loaded before somebody plays it but its length.",
  category: "Media",
  rank: 40,
  icon: "video",
  keywords: ["film", "movie", "clip", "player", "media"],
  props: {
    src: {
      type: { kind: "url" },
      label: "Address",
      help: "An asset of the app, such as /assets/tour.mp4, or an address.",
      group: "Content",
    },
    poster: {
      type: { kind: "image" },
      label: "Poster",
      help: "The picture that is shown until it is played.",
      group: "Content",
    },
    captions: {
      type: { kind: "url" },
      label: "Captions",
      help: "Address of a file with captions (WebVTT), for people who cannot hear it.",
      group: "Content",
    },
    ...accessibleName("What the film shows, for screen readers."),
    loop: {
      type: { kind: "boolean" },
      label: "Loop",
      help: "Begins again at its end.",
      group: "State",
      default: false,
    },
    muted: {
      type: { kind: "boolean" },
      label: "Muted",
      help: "Begins without sound.",
      group: "State",
      default: false,
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Video", className: "w-full" },
  chunk: "display",
  isPlain: true,
};
