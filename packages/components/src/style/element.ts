import type { ReactNode } from "react";

/** What every component takes beside its own props; the rest (`data-node`, ...) lands on its root element. */
export interface ElementProps {
  id?: string;
  className?: string;
  hidden?: boolean;
  children?: ReactNode;
  [attribute: `data-${string}`]: string | undefined;
}

/** Events of plain elements. Handlers get the payload that the manifest names, never a DOM event. */
export interface PointerProps {
  onClick?: () => void;
  onDoubleClick?: () => void;
}

/** React's handlers for `onClick` and `onDoubleClick`; absent ones leave nothing behind. */
export function pointerHandlers({ onClick, onDoubleClick }: PointerProps) {
  return {
    ...(onClick && { onClick: () => onClick() }),
    ...(onDoubleClick && { onDoubleClick: () => onDoubleClick() }),
  };
}

const containers = [
  "div",
  "main",
  "section",
  "article",
  "aside",
  "header",
  "footer",
  "nav",
  "ul",
  "ol",
  "li",
] as const;
export type ContainerElement = (typeof containers)[number];

/** A container's element: one of the list, whatever a binding may say. */
export function containerElement(name: unknown): ContainerElement {
  return containers.find((candidate) => candidate === name) ?? "div";
}

/**
 * Text of a value that should be text: null, undefined and booleans show nothing (as in JSX), objects show as JSON
 * rather than breaking the page.
 */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === "boolean") return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("");
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

/** The entry of a table of classes or measures, or its fallback when a binding gives a value that is not in it. */
export function pick<Key extends string, Entry = string>(
  table: Readonly<Record<Key, Entry>>,
  key: unknown,
  fallback: Key,
): Entry {
  return typeof key === "string" && Object.hasOwn(table, key) ? table[key as Key] : table[fallback];
}

/**
 * `id`, `className` and `hidden` stand on the root element as they are: whatever a binding gives is made what the
 * attribute takes. Changes `props` in place.
 */
export function settleRootProps(props: Record<string, unknown>): void {
  if ("id" in props) props.id = textOf(props.id) || undefined;
  if ("className" in props) props.className = textOf(props.className) || undefined;
  if ("hidden" in props) props.hidden = Boolean(props.hidden);
}

/** A number, also when it comes as text; the fallback for anything else. */
export function numberOf(value: unknown, fallback: number): number {
  const number =
    typeof value === "number"
      ? value
      : typeof value === "string" && value.trim() !== ""
        ? Number(value)
        : Number.NaN;
  return Number.isFinite(number) ? number : fallback;
}
