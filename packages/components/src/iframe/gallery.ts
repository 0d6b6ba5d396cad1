import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  skip: ["ratio"],
  examples: [
    {
      title: "A page of the app itself",
      help: "Without scripts: a page of the app with both scripts and its own data could leave the frame.",
      example: {
        type: "Iframe",
        props: { src: "/divider", title: "The page of the Divider", height: 360 },
      },
    },
    {
      title: "A site that the app does not allow",
      help: "The hosts that may be shown stand in the app's settings, under Sites in frames.",
      example: { type: "Iframe", props: { src: "https://player.example.com/film/1", title: "A film" } },
    },
    {
      title: "Square",
      example: { type: "Iframe", props: { ratio: "1:1", title: "A map" }, className: "max-w-60" },
    },
  ],
};
