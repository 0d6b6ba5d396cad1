import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "Any text",
      help: "Options are suggestions here: what is written is taken as it is.",
      example: {
        type: "Combobox",
        props: {
          label: "Job title",
          allowText: true,
          placeholder: "Choose or write",
          options: ["Designer", "Engineer", "Researcher"],
        },
      },
    },
    {
      title: "Options with values of their own",
      example: {
        type: "Combobox",
        props: {
          label: "Country",
          value: "ch",
          options: [
            { value: "fr", label: "France" },
            { value: "de", label: "Germany" },
            { value: "it", label: "Italy", disabled: true },
            { value: "ch", label: "Switzerland" },
          ],
        },
      },
    },
  ],
};
