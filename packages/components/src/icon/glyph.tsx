import { type SVGAttributes, useEffect } from "react";
import { ensureSymbol, iconName, symbolId } from "./symbols.ts";

export interface GlyphProps extends Omit<SVGAttributes<SVGSVGElement>, "name"> {
  name: unknown;
  /** Width and height in pixels. */
  size: number;
  /** What it says to screen readers; without it the icon only decorates. */
  label?: string;
}

/** A Lucide icon in the colour of the text around it. */
export function Glyph({ name, size, label, ...rest }: GlyphProps) {
  const icon = iconName(name);
  useEffect(() => {
    void ensureSymbol(icon);
  }, [icon]);
  return (
    <svg
      {...rest}
      role={label ? "img" : undefined}
      aria-label={label || undefined}
      aria-hidden={label ? undefined : true}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {icon !== "" && <use href={`#${symbolId(icon)}`} />}
    </svg>
  );
}
