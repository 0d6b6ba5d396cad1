import { pageKind } from "@heddle/schema";
import type { FragmentNode } from "./fragment.ts";

/**
 * What a page begins with, so that the first things dropped on it neither touch its edges nor each other. An ordinary
 * component: whoever builds the page sees it in the layers, restyles it or deletes it.
 */
export const PAGE_COLUMN: FragmentNode = {
  type: "VStack",
  props: {},
  className: { value: "mx-auto min-h-screen w-full max-w-3xl p-6" },
  events: {},
  slots: {},
};

const element = (type: string, text: string, props: FragmentNode["props"] = {}): FragmentNode => ({
  type,
  props: { text: { value: text }, ...props },
  events: {},
  slots: {},
});

/** A page that says one thing in its middle. */
function notice(title: string, text: string): FragmentNode {
  const children = [
    element("Heading", title),
    element("Text", text, { color: { value: "muted" } }),
    element("Link", "Go to the start page", { href: { value: "/" } }),
  ];
  const column: FragmentNode = {
    type: "VStack",
    props: {},
    className: { value: "max-w-md gap-3 p-6" },
    events: {},
    slots: { children },
  };
  return {
    type: "Center",
    props: {},
    className: { value: "min-h-screen" },
    events: {},
    slots: { children: [column] },
  };
}

/** What a new page of this path begins with. */
export function firstContent(path: string): FragmentNode {
  switch (pageKind(path)) {
    case "layout":
      return { type: "Outlet", props: {}, events: {}, slots: {} };
    case "not-found":
      return notice("This page does not exist", "The address may be wrong, or the page was moved.");
    case "error":
      return notice("Something went wrong", "Try again in a moment.");
    case "page":
      return PAGE_COLUMN;
  }
}
