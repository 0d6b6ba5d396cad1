import clsx from "clsx";
import { Modal, type ModalProps } from "../modal/modal.tsx";
import { pick } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface DialogProps extends Omit<ModalProps, "inPlaceClassName"> {
  size?: keyof typeof classes.size;
}

export function Dialog({ size, className, ...rest }: DialogProps) {
  return (
    <Modal
      {...rest}
      inPlaceClassName={classes.inPlace}
      className={clsx(classes.root, pick(classes.size, size, "md"), className)}
    />
  );
}
