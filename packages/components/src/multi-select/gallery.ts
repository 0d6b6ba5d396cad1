import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "With buttons for all and none",
      example: {
        type: "MultiSelect",
        props: {
          label: "Teams",
          selectAll: true,
          value: ["design", "support"],
          options: [
            { value: "design", label: "Design" },
            { value: "legal", label: "Legal", disabled: true },
            { value: "marketing", label: "Marketing" },
            { value: "sales", label: "Sales" },
            { value: "support", label: "Customer support" },
          ],
        },
      },
    },
    {
      title: "At most two",
      help: "The other options rest once two are chosen.",
      example: {
        type: "MultiSelect",
        props: { label: "Days", maxLength: 2, value: ["Mo", "We"], options: ["Mo", "Tu", "We", "Th", "Fr"] },
      },
    },
  ],
};
