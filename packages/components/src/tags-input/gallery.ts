import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "With suggestions",
      example: {
        type: "TagsInput",
        props: { label: "Labels", value: ["urgent"], suggestions: ["billing", "bug", "question", "urgent"] },
      },
    },
    {
      title: "Only what matches a pattern",
      help: "Paste a list of addresses: each becomes a tag, and the first that is none is said.",
      example: {
        type: "TagsInput",
        props: {
          label: "Invite",
          placeholder: "name@example.com",
          tagPattern: "[^@ ]+@[^@ ]+\\.[^@ ]+",
          invalidText: "{tag} is no address.",
        },
      },
    },
  ],
};
