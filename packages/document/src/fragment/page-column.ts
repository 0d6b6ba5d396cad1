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
