import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "A small form beside a button",
      help: "What is typed stays while the panel is closed.",
      example: {
        type: "Popover",
        props: { label: "Filter", icon: "list-filter", contentLabel: "Filter orders" },
        slots: {
          children: [
            {
              type: "VStack",
              slots: {
                children: [
                  { type: "Input", props: { label: "Customer", placeholder: "Any" } },
                  { type: "Button", props: { label: "Apply", size: "sm" } },
                ],
              },
            },
          ],
        },
      },
    },
  ],
};
