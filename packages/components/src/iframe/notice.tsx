import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import type { FrameAddress } from "./frame-address.ts";

export interface NoticeProps {
  address: Exclude<FrameAddress, { src: string }>;
  /** What the frame would have shown. */
  title: string;
  isOnCanvas: boolean;
  /** Whoever looks can change the app's settings. */
  isDraft: boolean;
}

/** Stands where a frame shows nothing, and says why. */
export function Notice({ address, title, isOnCanvas, isDraft }: NoticeProps) {
  const said = wordsOf(address, isOnCanvas, isDraft);
  if (said === null)
    return (
      <div
        {...(title === "" ? { "aria-hidden": true } : { role: "img", "aria-label": title })}
        className={classes.notice}
      >
        <span className={classes.inner}>
          <Glyph name="app-window" size={24} className={classes.sign} />
        </span>
      </div>
    );
  return (
    <div className={classes.notice}>
      <div className={classes.inner}>
        <Glyph
          name={address.kind === "none" ? "app-window" : "shield-alert"}
          size={24}
          className={classes.sign}
        />
        <p className={classes.title}>{said.title}</p>
        {said.text !== null && <p className={classes.text}>{said.text}</p>}
      </div>
    </div>
  );
}

interface Words {
  title: string;
  text: string | null;
}

function wordsOf(address: NoticeProps["address"], isOnCanvas: boolean, isDraft: boolean): Words | null {
  switch (address.kind) {
    case "none":
      return isOnCanvas
        ? { title: "No address yet", text: "Give this frame the address of a site, or a path of the app." }
        : null;
    case "forbidden":
      return {
        title: `${address.host} is not shown here`,
        text: isDraft
          ? `The app does not allow this host in frames. Add ${address.host} in the app's settings, under Sites in frames (frameHosts in heddle.json).`
          : "This app does not allow this host in frames.",
      };
    case "unusable":
      return {
        title: "This address cannot be shown in a frame",
        text: isDraft ? "Write it with https://, or as a path of the app, such as /about." : null,
      };
  }
}
