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
      title: "An address that cannot be shown",
      help: "A site is written with https://, and its host allowed in the app's settings; a page of the app is a path.",
      example: { type: "Iframe", props: { src: "player.example.com/film/1", title: "A film" } },
    },
    {
      title: "Square",
      example: { type: "Iframe", props: { ratio: "1:1", title: "A map" }, className: "max-w-60" },
    },
  ],
};
