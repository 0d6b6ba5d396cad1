import clsx from "clsx";
import { useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { imageAddress } from "../style/address.ts";
import type { Color } from "../style/colors.ts";
import { type ElementProps, pick, pointerHandlers, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { initials } from "./initials.ts";

export interface AvatarProps extends ElementProps {
  name?: string;
  src?: string | null;
  size?: keyof typeof classes.size;
  shape?: keyof typeof classes.shape;
  color?: Color;
  onClick?: () => void;
}

export function Avatar(props: AvatarProps) {
  const { name, src, size, shape, color, className, onClick, children: _, ...rest } = props;
  const address = imageAddress(src);
  const [broken, setBroken] = useState<string | null>(null);
  const text = textOf(name);
  const shows = address !== undefined && address !== broken;
  return (
    <span
      {...rest}
      {...pointerHandlers({ onClick })}
      {...(text === "" ? { "aria-hidden": true } : { role: "img", "aria-label": text })}
      className={clsx(
        classes.root,
        pick(classes.size, size, "md"),
        pick(classes.shape, shape, "circle"),
        pick(classes.color, color, "accent"),
        className,
      )}
    >
      {shows ? (
        <img src={address} alt="" className={classes.image} onError={() => setBroken(address)} />
      ) : (
        initials(text) || <Glyph name="user" size={16} />
      )}
    </span>
  );
}
