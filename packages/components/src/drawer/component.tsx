import clsx from "clsx";
import { Modal, type ModalProps } from "../modal/modal.tsx";
import { pick } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface DrawerProps extends Omit<ModalProps, "inPlaceClassName"> {
  side?: keyof typeof classes.side;
  size?: keyof typeof classes.size;
}

export function Drawer({ side, size, className, ...rest }: DrawerProps) {
  return (
    <Modal
      {...rest}
      inPlaceClassName={classes.inPlace}
      className={clsx(
        classes.root,
        pick(classes.side, side, "right"),
        pick(classes.size, size, "md"),
        className,
      )}
    />
  );
}
