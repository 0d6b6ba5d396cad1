import clsx from "clsx";
import { type MouseEvent, useId, useMemo } from "react";
import { AroundContext } from "../field/around.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface FormFieldProps extends ElementProps {
  label?: string;
  hint?: string;
  description?: string;
  error?: string;
  required?: boolean;
  direction?: keyof typeof classes.direction;
}

const CONTROLS = "input:not([type=hidden]),select,textarea,button,[tabindex='0']";

/** The label, help and error around controls, which say them as their own. */
export function FormField(props: FormFieldProps) {
  const { label, hint, description, error, required, direction, className, children, ...rest } = props;
  const id = useId();
  const [name, note, help, wrong] = [textOf(label), textOf(hint), textOf(description), textOf(error)];
  const describedBy = clsx(wrong && `${id}e`, help && `${id}d`);
  const labelledBy = name === "" ? undefined : `${id}l`;
  const around = useMemo(
    () => ({ labelledBy, describedBy, isInvalid: wrong !== "" }),
    [labelledBy, describedBy, wrong],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its controls.
    <div
      {...rest}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy || undefined}
      className={clsx(classes.root, pick(classes.direction, direction, "column"), className)}
    >
      {(name !== "" || note !== "") && (
        <div className={clsx(classes.head, pick(classes.place, direction, "column"))}>
          {name !== "" && (
            // biome-ignore lint/a11y/noLabelWithoutControl: what the control's id is, only the control knows.
            // biome-ignore lint/a11y/useKeyWithClickEvents: with the keyboard one is at the control already.
            <label id={labelledBy} onClick={focusControl} className={classes.field.label}>
              {name}
              {required && (
                <span aria-hidden className={classes.field.required}>
                  {" *"}
                </span>
              )}
            </label>
          )}
          {note !== "" && <span className={classes.hint}>{note}</span>}
        </div>
      )}
      <div className={clsx(classes.body, pick(classes.room, direction, "column"))}>
        <AroundContext value={around}>{children}</AroundContext>
        {wrong !== "" && (
          <p id={`${id}e`} role="alert" className={classes.field.error}>
            {wrong}
          </p>
        )}
        {help !== "" && (
          <p id={`${id}d`} className={classes.field.description}>
            {help}
          </p>
        )}
      </div>
    </div>
  );
}

/** As a press on any label does. */
function focusControl({ currentTarget }: MouseEvent<HTMLElement>): void {
  const group = currentTarget.closest('[role="group"]');
  group?.querySelector<HTMLElement>(CONTROLS)?.focus();
}
