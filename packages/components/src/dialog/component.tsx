import clsx from "clsx";
import { Modal, type ModalProps } from "../modal/modal.tsx";
import type { Color } from "../style/colors.ts";
import { pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface DialogProps extends Omit<ModalProps, "inPlaceClassName" | "alert"> {
  kind?: "dialog" | "alert";
  size?: keyof typeof classes.size;
  color?: Color;
  confirmLabel?: unknown;
  cancelLabel?: unknown;
  onConfirm?: () => void;
}

export function Dialog(props: DialogProps) {
  const { kind, size, color, confirmLabel, cancelLabel, onConfirm, className, ...rest } = props;
  const alert = {
    confirmLabel: textOf(confirmLabel) || "Continue",
    cancelLabel: textOf(cancelLabel) || "Cancel",
    color: color ?? "accent",
    onConfirm,
  };
  return (
    <Modal
      {...rest}
      {...(kind === "alert" && { alert })}
      inPlaceClassName={classes.inPlace}
      className={clsx(classes.root, pick(classes.size, size, "md"), className)}
    />
  );
}
