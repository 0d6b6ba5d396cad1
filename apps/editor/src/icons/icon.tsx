import { createElement, useEffect } from "react";
import { useStore } from "../store/store.ts";
import { iconSet, loadIcons } from "./icons.ts";

/** An icon by its Lucide name; an empty square while its shape is on its way or when there is none of that name. */
export function NamedIcon({ name, size = 16 }: { name: string; size?: number }) {
  const shapes = useStore(iconSet, (icons) => icons?.[name]);
  useEffect(() => {
    if (!iconSet.get()) void loadIcons();
  }, []);
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes?.map(([element, attributes], index) =>
        createElement(element, { ...attributes, key: `${element}${String(index)}` }),
      )}
    </svg>
  );
}
