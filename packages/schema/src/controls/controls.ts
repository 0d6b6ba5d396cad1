/** Manifests of the node types that are not components: conditions, lists and bare text. */

import type { ComponentManifest, ManifestRegistry, PropManifest } from "../manifest/manifest.ts";
import { MOST_WINDOW_ROWS } from "./window.ts";

/** Slots of an `If` node. */
export const THEN_SLOT = "then";
export const ELSE_SLOT = "else";

function expressionProp(declaration: string, label: string, help: string, required = false): PropManifest {
  return {
    type: { kind: "json", declaration },
    label,
    help,
    group: "Content",
    ...(required && { required }),
  };
}

function nameProp(label: string, help: string, required = false): PropManifest {
  return { type: { kind: "text" }, label, help, group: "Content", ...(required && { required }) };
}

function control(manifest: Omit<ComponentManifest, "version" | "category" | "events">): ComponentManifest {
  return { version: 1, category: "Logic", events: {}, ...manifest };
}

/** If, Match, Case, Each, Outlet, Slot and TextNode, in the same form as components. */
export const CONTROL_MANIFESTS: ManifestRegistry = {
  If: control({
    name: "If",
    label: "If",
    help: "Shows one thing while a condition holds, and another (or nothing) while it does not.",
    icon: "split",
    keywords: ["condition", "show", "hide", "when", "else"],
    props: {
      condition: expressionProp(
        "unknown",
        "Condition",
        "What must be true for the first part to show.",
        true,
      ),
    },
    slots: {
      [THEN_SLOT]: { label: "Then", help: "Shown while the condition holds." },
      [ELSE_SLOT]: { label: "Else", help: "Shown while it does not." },
    },
    example: {
      type: "If",
      props: { condition: true },
      slots: { [THEN_SLOT]: [{ type: "TextNode", props: { text: "Shown while true" } }] },
    },
  }),
  Match: control({
    name: "Match",
    label: "Match",
    help: "Shows the first case that equals a value, or the case without a value.",
    icon: "list-tree",
    keywords: ["switch", "case", "choose"],
    props: { value: expressionProp("unknown", "Value", "What the cases are compared with.", true) },
    slots: { children: { label: "Cases", help: "One part per value.", allow: ["Case"] } },
    example: {
      type: "Match",
      props: { value: "first" },
      slots: {
        children: [
          {
            type: "Case",
            props: { when: "first" },
            slots: { children: [{ type: "TextNode", props: { text: "First" } }] },
          },
          { type: "Case", slots: { children: [{ type: "TextNode", props: { text: "Otherwise" } }] } },
        ],
      },
    },
  }),
  Case: control({
    name: "Case",
    label: "Case",
    help: "One part of a match; without a value it is the one shown when no other fits.",
    icon: "corner-down-right",
    keywords: ["match", "switch", "default"],
    props: { when: expressionProp("unknown", "When", "Shown while the match's value equals this.") },
    slots: { children: { label: "Content", help: "Shown while this case fits." } },
    example: { type: "Case", props: { when: "value" } },
  }),
  Each: control({
    name: "Each",
    label: "Each",
    help: "Repeats its content for every entry of a list.",
    icon: "repeat",
    keywords: ["list", "loop", "map", "for", "repeat"],
    props: {
      list: expressionProp("readonly unknown[]", "List", "What to repeat for.", true),
      item: nameProp("Entry's name", "How expressions inside call the entry.", true),
      index: nameProp("Index's name", "How expressions inside call the entry's position, from 0."),
      key: expressionProp(
        "string | number",
        "Key",
        "What tells entries apart, so that rows keep their place and state.",
      ),
      window: {
        type: { kind: "number", minimum: 1, maximum: MOST_WINDOW_ROWS, step: 1 },
        label: "Rows at a time",
        help: "For long lists: only so many rows are there at first, and others come as the visitor scrolls to them.",
        group: "Content",
      },
    },
    slots: { children: { label: "Row", help: "Repeated for every entry." } },
    example: {
      type: "Each",
      props: { list: ["One", "Two", "Three"], item: "item", index: "index" },
      slots: { children: [{ type: "Text", props: { text: "Row" } }] },
    },
  }),
  Outlet: control({
    name: "Outlet",
    label: "Outlet",
    help: "Where a layout shows the page that is open.",
    icon: "app-window",
    keywords: ["layout", "page", "nested", "slot", "route"],
    props: {},
    slots: {},
    example: { type: "Outlet" },
  }),
  Slot: control({
    name: "Slot",
    label: "Slot",
    help: "Where a block shows what whoever uses it puts inside.",
    icon: "square-dashed",
    keywords: ["block", "children", "content", "placeholder"],
    props: { name: nameProp("Slot", "Which of the block's slots is shown here.", true) },
    slots: {},
    example: { type: "Slot", props: { name: "children" } },
  }),
  TextNode: control({
    name: "TextNode",
    label: "Plain text",
    help: "Bare text among elements.",
    icon: "type",
    keywords: ["text", "string"],
    props: {
      text: {
        type: { kind: "text", multiline: true },
        label: "Text",
        help: "What it says.",
        group: "Content",
        required: true,
      },
    },
    slots: {},
    example: { type: "TextNode", props: { text: "Text" } },
  }),
};

/** True for the types of `CONTROL_MANIFESTS`. */
export function isControl(type: string): boolean {
  return Object.hasOwn(CONTROL_MANIFESTS, type);
}
