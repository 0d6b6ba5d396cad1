import clsx from "clsx";
import type { ReactNode } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { imageAddress, linkAddress } from "../style/address.ts";
import { textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface BrandProps {
  /** What an author put there instead. */
  brand?: ReactNode;
  title?: unknown;
  logo?: unknown;
  icon?: unknown;
  homeHref?: unknown;
}

/** The app's sign and name, a link to its first page. Without a picture the sign is an icon, or the name's first letter. */
export function Brand({
  brand,
  title,
  logo,
  icon,
  homeHref,
  nameClassName,
}: BrandProps & { nameClassName?: string }) {
  if (isFilled(brand)) return brand;
  const [name, sign, picture] = [textOf(title), textOf(icon), imageAddress(logo)];
  if (name === "" && sign === "" && picture === undefined) return null;
  return (
    <a
      href={linkAddress(textOf(homeHref) || "/") ?? "#"}
      aria-label={name || undefined}
      className={classes.root}
    >
      {picture === undefined ? (
        <span
          aria-hidden
          data-letter={sign === "" ? [...name.trim()][0]?.toLocaleUpperCase() : undefined}
          className={classes.tile}
        >
          {sign !== "" && <Glyph name={sign} size={16} />}
        </span>
      ) : (
        <img src={picture} alt="" className={classes.logo} />
      )}
      {name !== "" && <span className={clsx(classes.name, nameClassName)}>{name}</span>}
    </a>
  );
}

/** Whether a slot has anything in it. */
export function isFilled(slot: ReactNode): boolean {
  return Array.isArray(slot) ? slot.length > 0 : Boolean(slot);
}
