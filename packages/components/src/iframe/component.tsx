import clsx from "clsx";
import { useState, useSyncExternalStore } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { type FrameAddress, frameAddress } from "./frame-address.ts";
import { Notice } from "./notice.tsx";
import { featuresOf, type Permissions, sandboxOf } from "./permissions.ts";

const REFERRER_POLICIES = ["strict-origin-when-cross-origin", "no-referrer", "same-origin"] as const;

export interface IframeProps extends ElementProps, Permissions {
  src?: string | null;
  title?: string;
  ratio?: keyof typeof classes.ratio;
  height?: number;
  referrerPolicy?: (typeof REFERRER_POLICIES)[number];
  /** From the compiler: the hosts that the app's settings name. */
  allowedHosts?: unknown;
  onLoad?: () => void;
}

/** A page's origin does not change while it is open. */
const watchNothing = () => () => {};
const ownOrigin = () => location.origin;

export function Iframe(props: IframeProps) {
  const { src, title, ratio, height, referrerPolicy, allowedHosts, onLoad, ...others } = props;
  const { allowScripts, allowSameOrigin, allowForms, allowPopups, allowDownloads, allowModals, ...more } =
    others;
  const { allowFullscreen, allowAutoplay, allowClipboard, className, children: _, ...rest } = more;
  const permissions: Permissions = {
    ...{ allowScripts, allowSameOrigin, allowForms, allowPopups, allowDownloads, allowModals },
    ...{ allowFullscreen, allowAutoplay, allowClipboard },
  };
  const isOnCanvas = useEditing();
  // Null on the server, and while its HTML is taken over: what loads before that would tell of it to nobody.
  const origin = useSyncExternalStore(watchNothing, ownOrigin, () => null);
  const address = frameAddress(src, allowedHosts, origin);
  const pixels = Math.min(numberOf(height, 0), 10_000);
  const isShown = address.kind === "own" || address.kind === "other";
  return (
    <div
      {...rest}
      style={pixels > 0 ? { height: pixels } : undefined}
      className={clsx(classes.root, pick(classes.ratio, pixels > 0 ? "none" : ratio, "16:9"), className)}
    >
      {isShown ? (
        <Frame
          address={address}
          isReady={origin !== null}
          title={textOf(title)}
          sandbox={sandboxOf(permissions, address.kind === "own")}
          features={featuresOf(permissions)}
          referrerPolicy={
            REFERRER_POLICIES.find((one) => one === referrerPolicy) ?? "strict-origin-when-cross-origin"
          }
          onLoad={onLoad}
        />
      ) : (
        <Notice
          address={address}
          title={textOf(title)}
          isOnCanvas={isOnCanvas}
          isDraft={rest["data-node"] !== undefined}
        />
      )}
    </div>
  );
}

interface FrameProps {
  address: Extract<FrameAddress, { src: string }>;
  /** False: only the room for it is drawn. */
  isReady: boolean;
  title: string;
  sandbox: string;
  features: string;
  referrerPolicy: (typeof REFERRER_POLICIES)[number];
  onLoad: (() => void) | undefined;
}

function Frame({ address, isReady, title, sandbox, features, referrerPolicy, onLoad }: FrameProps) {
  // What a frame may do is settled when it loads: with other permissions it is another frame. Another # in the same address loads nothing.
  const frame = [sandbox, features, referrerPolicy].join();
  const loads = `${frame} ${address.src.replace(/#.*/s, "")}`;
  const [loaded, setLoaded] = useState<string | null>(null);
  const isLoaded = loaded === loads;
  const name = title || (address.kind === "other" ? address.host : "Page in a frame");
  return (
    <>
      {isReady && (
        <iframe
          key={frame}
          src={address.src}
          title={name}
          sandbox={sandbox}
          allow={features}
          referrerPolicy={referrerPolicy}
          loading="lazy"
          className={clsx(classes.frame, !isLoaded && classes.loading)}
          onLoad={() => {
            setLoaded(loads);
            onLoad?.();
          }}
        />
      )}
      {!isLoaded && (
        <span aria-hidden className={classes.skeleton}>
          <Glyph name="app-window" size={24} />
        </span>
      )}
    </>
  );
}
