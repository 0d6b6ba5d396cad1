import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "Cards that say more than a label",
      help: "A line below the label, and the whole card to press.",
      example: {
        type: "CheckboxGroup",
        props: {
          label: "Emails",
          variant: "cards",
          value: ["News", "Bills"],
          options: [
            { value: "News", description: "What is new, once a month" },
            { value: "Tips", description: "A short way to do more, each Tuesday" },
            { value: "Bills", description: "A receipt for each payment", disabled: true },
          ],
        },
      },
    },
  ],
};
