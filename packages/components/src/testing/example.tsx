/** What the tests over all components draw: their examples, and values worth drawing for each prop. */

import type { ExampleNode, Json, PropType } from "@heddle/schema";
import { createElement, type ReactElement } from "react";
import { heavy } from "../../generated/heavy.ts";
import { manifests } from "../../generated/manifests.ts";
import { type AnyComponent, eager } from "../../generated/registry.ts";

export const components: Record<string, AnyComponent> = { ...eager, ...heavy };
export const all = Object.values(manifests);

/** An example node as React elements. */
export function example(node: ExampleNode): ReactElement {
  const slots = Object.fromEntries(
    Object.entries(node.slots ?? {}).map(([slot, nodes]) => [
      slot,
      nodes.map((child, index) =>
        createElement("div", { key: index, style: { display: "contents" } }, example(child)),
      ),
    ]),
  );
  const isTabs = node.type === "Tabs";
  const children = isTabs
    ? {
        children: (node.slots?.children ?? []).map((child) => ({
          ...example(child),
          key: String(child.props?.value),
        })),
      }
    : {};
  return createElement(components[node.type]!, {
    ...node.props,
    className: node.className,
    ...slots,
    ...children,
  });
}

/** Each prop's values worth drawing: all of a choice, both of a boolean, something typical of the rest. */
export function typical(type: PropType): Json[] {
  switch (type.kind) {
    case "choice":
      return type.options.map((option) => option.value);
    case "boolean":
      return [true, false];
    case "number":
      return [type.minimum ?? 0, 1, 2, 3, 4, 5, type.maximum ?? 6].filter(
        (value) => value <= (type.maximum ?? 6),
      );
    case "icon":
      return ["star"];
    case "image":
      return ["/assets/photo.png", ""];
    case "json":
      return [
        ["one", { value: "two", label: "Two", disabled: true }, { key: "amount", align: "center" }],
        [],
      ];
    default:
      return ["Text", ""];
  }
}
