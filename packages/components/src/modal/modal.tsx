import clsx from "clsx";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useEdited } from "../field/useEdited.ts";
import { ACTIONS_MARK } from "../form/controls.ts";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { AlertButtons, type AlertQuestion } from "./alert-buttons.tsx";
import { classes } from "./classes.ts";
import { showModal } from "./show-modal.ts";

export interface ModalProps extends ElementProps {
  open?: boolean;
  title?: string;
  description?: string;
  actions?: ReactNode;
  onOpenChange?: (open: boolean) => void;
  /** It has to be answered: with its buttons, or with Escape, which cancels. */
  alert?: AlertQuestion;
  /** On the canvas, where it stands in its place so that it can be filled. */
  inPlaceClassName: string;
}

/**
 * What Dialog and Drawer are made of: the browser's own modal dialog, which holds the keyboard, closes with Escape and gives the
 * focus back. The page behind does not scroll meanwhile (theme/shell.ts).
 */
export function Modal(props: ModalProps) {
  const { open, title, description, actions, onOpenChange, inPlaceClassName, alert, ...own } = props;
  const { className, children, ...rest } = own;
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isEditing = useEditing();
  const [isOpen, edit] = useEdited(Boolean(open));
  /** What the first HTML says; after that the effect alone opens and closes. */
  const [isOpenAtFirst] = useState(isOpen);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const wantsModal = isOpen && !isEditing;
    if (dialog.open && (!wantsModal || !dialog.matches(":modal"))) dialog.close();
    if (wantsModal && !dialog.open) {
      showModal(dialog);
      dialog.querySelector<HTMLElement>(":scope [data-safe]")?.focus();
    }
    // Not show(), which takes the keyboard and scrolls the page to it.
    if (isEditing) dialog.open = true;
  }, [isOpen, isEditing]);
  const close = () => {
    edit(false);
    onOpenChange?.(false);
  };
  const [name, help] = [textOf(title), textOf(description)];
  return (
    <dialog
      {...rest}
      ref={element}
      open={isOpenAtFirst}
      role={alert && "alertdialog"}
      aria-labelledby={name === "" ? undefined : `${id}t`}
      aria-describedby={help === "" ? undefined : `${id}d`}
      onCancel={(event) => {
        // A dialog within this one, or a file field, cancels by itself; only its own Escape closes it.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      onFocus={isEditing ? undefined : (event) => reveal(event.target)}
      // A press on the backdrop reaches the dialog itself, one on its content does not.
      onPointerDown={(event) => {
        if (event.target === event.currentTarget && !isEditing && !alert) close();
      }}
      className={clsx(className, isEditing && inPlaceClassName)}
    >
      <div className={classes.sheet}>
        <div data-heddle-head="" className={classes.head}>
          {name !== "" && (
            <h2 id={`${id}t`} className={classes.title}>
              {name}
            </h2>
          )}
          {!alert && (
            <button type="button" aria-label="Close" className={classes.close} onClick={close}>
              <Glyph name="x" size={16} />
            </button>
          )}
        </div>
        {help !== "" && (
          <p id={`${id}d`} className={classes.description}>
            {help}
          </p>
        )}
        {children}
        {(actions || alert) && (
          <div {...{ [ACTIONS_MARK]: "" }} className={alert ? classes.answers : classes.actions}>
            {actions}
            {alert && <AlertButtons alert={alert} onClose={close} />}
          </div>
        )}
      </div>
    </dialog>
  );
}

/**
 * Browsers take what has the keyboard for visible even where the head or foot of the sheet covers it. A button that a pointer pressed is
 * in sight, and must not move before the pointer is let go: that would be a click on nothing. A field takes the keyboard by any press.
 */
function reveal(focused: Element): void {
  if (!focused.matches(":focus-visible")) return;
  if (focused.closest(`dialog,[data-heddle-head],[${ACTIONS_MARK}]`)?.tagName !== "DIALOG") return;
  focused.scrollIntoView({ block: "nearest" });
}
