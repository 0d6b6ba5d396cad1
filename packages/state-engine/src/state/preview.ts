/** The beginning of a value as text for people: what it costs is bounded, however large the value is, and none of the app's code runs. */

import type { InstanceNode } from "../tracking/instance.ts";

/** UTF-16 units of a preview. */
const PREVIEW_LENGTH = 200;
const DEEPEST = 6;

/** JSON for what JSON can say; other values as one would write them in TypeScript. Cut off with `…`. */
export function previewOf(value: unknown): string {
  const writer = new PreviewWriter();
  writer.write(value, 0);
  return writer.text.length > PREVIEW_LENGTH ? `${writer.text.slice(0, PREVIEW_LENGTH)}…` : writer.text;
}

/** Fields and computed values of states, by `<state id>.<member>`. */
export function inspectInstances(instances: readonly InstanceNode[]): Record<string, string> {
  const members: Record<string, string> = {};
  for (const instance of instances) {
    for (const field of instance.fields())
      members[`${instance.name}.${field}`] = previewOf(instance.read(field));
    for (const [getter, value] of instance.computedNow())
      members[`${instance.name}.${getter}`] = previewOf(value);
  }
  return members;
}

class PreviewWriter {
  text = "";

  private get isFull(): boolean {
    return this.text.length > PREVIEW_LENGTH;
  }

  write(value: unknown, depth: number): void {
    if (typeof value === "string") this.text += JSON.stringify(value.slice(0, PREVIEW_LENGTH + 1));
    else if (typeof value === "bigint") this.text += `${value}n`;
    else if (typeof value !== "object" || value === null) this.text += String(value);
    else if (depth >= DEEPEST) this.text += "…";
    else this.writeObject(value, depth + 1);
  }

  private writeObject(value: object, depth: number): void {
    if (Array.isArray(value))
      this.list("[", value, "]", (item) => {
        this.write(item, depth);
      });
    else if (value instanceof Map)
      this.list("Map {", value, "}", ([key, held]) => {
        this.write(key, depth);
        this.text += " → ";
        this.write(held, depth);
      });
    else if (value instanceof Set)
      this.list("Set {", value, "}", (member) => {
        this.write(member, depth);
      });
    else if (value instanceof Date)
      this.text += Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
    else if (ArrayBuffer.isView(value)) this.text += `${value.constructor.name}(${value.byteLength} bytes)`;
    else this.fields(value, depth);
  }

  private fields(value: object, depth: number): void {
    this.list("{", Object.keys(value), "}", (key) => {
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      this.text += `${JSON.stringify(key)}:`;
      if (descriptor && "value" in descriptor) this.write(descriptor.value, depth);
      else this.text += "…";
    });
  }

  private list<Item>(open: string, items: Iterable<Item>, close: string, write: (item: Item) => void): void {
    this.text += open;
    let isFirst = true;
    for (const item of items) {
      if (!isFirst) this.text += ",";
      isFirst = false;
      if (this.isFull) return;
      write(item);
    }
    this.text += close;
  }
}
