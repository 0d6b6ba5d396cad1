import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { imageAddress } from "../style/address.ts";
import { type ElementProps, type PointerProps, pick, pointerHandlers, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface ImageProps extends ElementProps, PointerProps {
  src?: string | null;
  alt?: string;
  fit?: keyof typeof classes.fit;
}

export function Image({ src, alt, fit, className, onClick, onDoubleClick, ...rest }: ImageProps) {
  const address = imageAddress(src);
  const handlers = pointerHandlers({ onClick, onDoubleClick });
  if (address === undefined) {
    const label = textOf(alt);
    return (
      <div
        {...rest}
        {...handlers}
        {...(label === "" ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
        className={clsx(classes.root, classes.empty, className)}
      >
        <Glyph name="image" size={24} />
      </div>
    );
  }
  return (
    <img
      {...rest}
      {...handlers}
      src={address}
      alt={textOf(alt)}
      decoding="async"
      className={clsx(classes.root, pick(classes.fit, fit, "cover"), className)}
    />
  );
}
