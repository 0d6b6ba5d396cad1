import type { InstanceNode } from "../tracking/instance.ts";

/** What a field's initialiser gives in place of a value when the field is more than a value: `theme = cookie("light")`. */
export abstract class FieldWrapper {
  /** Puts the field in place on an instance that is being made. */
  abstract define(instance: InstanceNode, field: string): void;
}
