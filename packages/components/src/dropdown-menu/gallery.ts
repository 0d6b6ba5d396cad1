import type { GalleryExtra } from "../gallery-extra.ts";

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "Groups, ticks, shortcuts and a menu beside an item",
      help: "Arrows and first letters move among the items; the arrow onwards opens what stands beside one.",
      example: {
        type: "DropdownMenu",
        props: {
          label: "View",
          icon: "eye",
          items: [
            { heading: "Layout" },
            { label: "Grid", value: "grid", checked: true },
            { label: "List", value: "list", checked: false },
            { separator: true },
            {
              label: "Export",
              icon: "download",
              items: [
                { label: "As CSV", value: "csv" },
                { label: "As PDF", value: "pdf" },
              ],
            },
            { label: "Print", value: "print", icon: "printer", shortcut: "Ctrl+P" },
            { label: "Archive", value: "archive", icon: "archive", disabled: true },
          ],
        },
      },
    },
    {
      title: "A button with just an icon",
      example: {
        type: "DropdownMenu",
        props: {
          icon: "ellipsis",
          variant: "ghost",
          ariaLabel: "More",
          items: [
            { label: "Rename", icon: "pencil" },
            { label: "Delete", icon: "trash-2", color: "bad" },
          ],
        },
      },
    },
  ],
};
