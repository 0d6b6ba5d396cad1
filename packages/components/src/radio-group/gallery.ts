import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "Cards that say more than a label",
      help: "A line below the label, and at the end of the row what is compared.",
      example: {
        type: "RadioGroup",
        props: {
          label: "Plan",
          variant: "cards",
          value: "Team",
          options: [
            { value: "Solo", description: "Your own notes, on every device", trailing: "Free" },
            { value: "Team", description: "Write together and search it all", trailing: "$12 / month" },
            { value: "Company", description: "Single sign-on and an audit log", trailing: "$20 / month" },
          ],
        },
      },
    },
  ],
};
