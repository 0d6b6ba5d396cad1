import type { ComponentManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { accessibleName, disabled, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Tree",
  version: 1,
  label: "Tree",
  help: "Items within items, which open and close: folders, categories, an organisation. One or several can be chosen, with boxes if you like; what lies deeper can be fetched when it is opened.",
  category: "Data",
  rank: 35,
  icon: "folder-tree",
  keywords: ["tree view", "hierarchy", "folders", "nested list", "file explorer", "outline"],
  props: {
    items: {
      type: {
        kind: "json",
        declaration:
          "readonly { readonly id: string | number; readonly label: string; readonly children?: readonly unknown[]; readonly icon?: string; readonly disabled?: boolean; readonly hasChildren?: boolean }[]",
      },
      label: "Items",
      help: "Records with an id, a label and perhaps children, which are such records again. An icon stands before the label. With hasChildren and no children yet, Expand asks for them.",
      group: "Content",
      default: [],
    },
    value: {
      type: { kind: "json", declaration: "string | readonly string[] | null" },
      label: "Value",
      help: "Id of the chosen item; where several can be chosen, a list of ids.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    selection: {
      type: choice({ none: "Nothing", single: "One item", multiple: "Several items" }),
      label: "Can be chosen",
      help: "How many items can be chosen. With nothing to choose, a press on a branch opens it.",
      group: "Content",
      default: "none",
    },
    checkboxes: {
      type: { kind: "boolean" },
      label: "Checkboxes",
      help: "A box before each item. Ticking a branch ticks all in it; the value lists what is ticked.",
      group: "Content",
      default: false,
    },
    expanded: {
      type: { kind: "json", declaration: "readonly string[]" },
      label: "Open branches",
      help: "Ids of the branches that are open, until somebody opens or closes one.",
      group: "State",
      default: [],
    },
    expandAll: {
      type: { kind: "boolean" },
      label: "All open",
      help: "All branches are open at first.",
      group: "State",
      default: false,
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "Height of a row.",
      group: "Appearance",
      default: "md",
    },
    empty: {
      type: { kind: "text" },
      label: "When empty",
      help: "Said when there are no items.",
      group: "Content",
      default: "Nothing here yet.",
    },
    ...disabled,
    ...accessibleName("What the items are, for screen readers.", "Tree"),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "Another choice was made; carries the id, or the list of ids where several can be chosen.",
      payload: "json",
      argument: "string | string[]",
    },
    onExpand: {
      label: "Expand",
      help: "A branch was opened; carries its id. The place to fetch its children.",
      payload: "string",
      argument: "string",
    },
    onCollapse: {
      label: "Collapse",
      help: "A branch was closed; carries its id.",
      payload: "string",
      argument: "string",
    },
    onItemClick: {
      label: "Item click",
      help: "An item was pressed, or Enter on it; carries its id.",
      payload: "string",
      argument: "string",
    },
  },
  slots: {},
  example: {
    type: "Tree",
    props: {
      selection: "single",
      expanded: ["src"],
      items: [
        {
          id: "src",
          label: "src",
          icon: "folder",
          children: [
            { id: "index", label: "index.ts", icon: "file-code" },
            {
              id: "styles",
              label: "styles",
              icon: "folder",
              children: [{ id: "theme", label: "theme.css", icon: "file" }],
            },
          ],
        },
        { id: "readme", label: "README.md", icon: "file-text" },
      ],
    },
  },
  chunk: "display",
};
