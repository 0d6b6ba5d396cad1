import type { ComponentType } from "react";

/** Props come from the wire by name, so that a component is called without its types; it copes with any value. */
export type AnyComponent = ComponentType<Record<string, unknown>>;
export type ComponentModule = Readonly<Record<string, AnyComponent>>;

export function untyped<Props>(component: ComponentType<Props>): AnyComponent {
  return component as unknown as AnyComponent;
}
