import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "On what is no button",
      help: "It then takes the keyboard itself, so that nobody misses it.",
      example: {
        type: "Tooltip",
        props: { text: "By card, on 3 May" },
        slots: { children: [{ type: "Badge", props: { text: "Paid", color: "good" } }] },
      },
    },
  ],
};
