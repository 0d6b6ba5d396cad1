import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { imageAddress, linkAddress } from "../style/address.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface VideoProps extends ElementProps {
  src?: string | null;
  poster?: string | null;
  captions?: string | null;
  ariaLabel?: string;
  loop?: boolean;
  muted?: boolean;
}

export function Video({
  src,
  poster,
  captions,
  ariaLabel,
  loop,
  muted,
  className,
  children: _,
  ...rest
}: VideoProps) {
  const label = textOf(ariaLabel);
  const address = textOf(src) === "" ? undefined : linkAddress(src);
  if (address === undefined)
    return (
      <div
        {...rest}
        {...(label === "" ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
        className={clsx(classes.root, classes.empty, className)}
      >
        <Glyph name="video" size={24} />
      </div>
    );
  const track = textOf(captions) === "" ? undefined : linkAddress(captions);
  return (
    <video
      {...rest}
      controls
      playsInline
      preload="metadata"
      src={address}
      poster={imageAddress(poster)}
      loop={Boolean(loop)}
      muted={Boolean(muted)}
      aria-label={label || undefined}
      className={clsx(classes.root, className)}
    >
      {track !== undefined && <track kind="captions" src={track} default />}
    </video>
  );
}
