import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import { sizeText } from "./limits.ts";
import type { Item } from "./useTransfers.ts";

/** One file of the list: how far it is, or what became of it. */
export function ItemView({ item, onRemove }: { item: Item; onRemove: () => void }) {
  const { name, size, sent, state, message } = item;
  const isSending = state === "sending";
  return (
    <li className={classes.item}>
      {state === "done" && <Glyph name="check" size={16} className={classes.done} />}
      {state === "failed" && <Glyph name="circle-alert" size={16} className={classes.wrong} />}
      <div className={classes.body}>
        <div className={classes.line}>
          <span className={classes.name}>{name}</span>
          <span className={classes.size}>
            {isSending && sent > 0 ? `${sizeText(sent)} of ${sizeText(size)}` : sizeText(size)}
          </span>
        </div>
        {isSending && (
          <div
            role="progressbar"
            aria-label={`Uploading ${name}`}
            aria-valuemin={0}
            aria-valuemax={size}
            aria-valuenow={sent}
            className={classes.track}
          >
            <div
              className={clsx(classes.bar, classes.color)}
              style={{ width: `${size === 0 ? 100 : (sent / size) * 100}%` }}
            />
          </div>
        )}
        {state === "failed" && <p className={classes.failed}>{message}</p>}
      </div>
      <button
        type="button"
        aria-label={isSending ? `Cancel ${name}` : `Remove ${name}`}
        className={classes.remove}
        onClick={onRemove}
      >
        <Glyph name="x" size={16} />
      </button>
    </li>
  );
}
