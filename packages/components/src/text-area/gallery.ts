import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "With buttons in the field",
      help: "As in a chat: they stay at the end of the last line while the field grows.",
      example: {
        type: "TextArea",
        props: { placeholder: "Write a message", ariaLabel: "Message", rows: 1, submitOnEnter: true },
        slots: {
          actions: [
            { type: "IconButton", props: { icon: "paperclip", label: "Attach a file", size: "sm" } },
            {
              type: "IconButton",
              props: { icon: "send", label: "Send", size: "sm", variant: "solid", color: "accent" },
            },
          ],
        },
      },
    },
  ],
};
