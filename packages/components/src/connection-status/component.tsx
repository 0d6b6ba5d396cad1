import clsx from "clsx";
import { useEffect, useRef } from "react";
import { type Connection, useConnection } from "../connection/useConnection.ts";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

const words = {
  connecting: "Connecting…",
  connected: "Connected",
  reconnecting: "Reconnecting…",
  offline: "Offline",
  ended: "Disconnected",
} as const satisfies Record<Connection, string>;

const dots = {
  connecting: "neutral",
  connected: "good",
  reconnecting: "warn",
  offline: "bad",
  ended: "bad",
} as const satisfies Record<Connection, keyof typeof classes.color>;

export interface ConnectionStatusProps extends ElementProps {
  variant?: keyof typeof classes.variant;
  size?: keyof typeof classes.size;
  dotOnly?: boolean;
  onlyTrouble?: boolean;
  connectingLabel?: unknown;
  connectedLabel?: unknown;
  reconnectingLabel?: unknown;
  offlineLabel?: unknown;
  endedLabel?: unknown;
  reloadLabel?: unknown;
  onChange?: (status: Connection) => void;
}

export function ConnectionStatus(props: ConnectionStatusProps) {
  const { variant, size, dotOnly, onlyTrouble, connectingLabel, connectedLabel, ...others } = props;
  const { reconnectingLabel, offlineLabel, endedLabel, reloadLabel, onChange, className, hidden, ...own } =
    others;
  const { children: _, ...rest } = own;
  const status = useConnection();
  const isEditing = useEditing();
  useChanges(status, onChange);
  const said: Readonly<Record<Connection, string>> = {
    connecting: textOf(connectingLabel) || words.connecting,
    connected: textOf(connectedLabel) || words.connected,
    reconnecting: textOf(reconnectingLabel) || words.reconnecting,
    offline: textOf(offlineLabel) || words.offline,
    ended: textOf(endedLabel) || words.ended,
  };
  const isWell = status === "connected" || status === "connecting";
  const isBusy = status === "connecting" || status === "reconnecting";
  return (
    <span
      {...rest}
      role="status"
      data-status={status}
      hidden={Boolean(hidden) || (Boolean(onlyTrouble) && isWell && !isEditing)}
      className={clsx(
        classes.root,
        pick(classes.size, size, "md"),
        pick(classes.variant, variant, "ghost"),
        classes.color[dots[status]],
        className,
      )}
    >
      <span aria-hidden className={clsx(classes.dot, isBusy && classes.busy)} />
      {dotOnly ? (
        <span className={classes.spoken}>{said[status]}</span>
      ) : (
        <span className={classes.words}>
          {[...new Set<Connection>(["connecting", "connected", status])].map((one) => (
            <span
              key={one}
              aria-hidden={one === status ? undefined : true}
              className={clsx(classes.word, one !== status && classes.waits)}
            >
              {said[one]}
            </span>
          ))}
        </span>
      )}
      {status === "ended" && (
        <button type="button" className={classes.reload} onClick={() => location.reload()}>
          {textOf(reloadLabel) || "Reload"}
        </button>
      )}
    </span>
  );
}

/** Tells each change, not what it was at first. */
function useChanges(status: Connection, onChange: ConnectionStatusProps["onChange"]): void {
  const tell = useRef(onChange);
  tell.current = onChange;
  const told = useRef(status);
  useEffect(() => {
    if (told.current === status) return;
    told.current = status;
    tell.current?.(status);
  }, [status]);
}
