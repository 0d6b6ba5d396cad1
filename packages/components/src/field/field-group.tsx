import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import type { FieldProps } from "./field.tsx";
import { classes } from "./group-classes.ts";

/** What groups of choices have in common. */
export interface FieldGroupProps extends ElementProps, Omit<FieldProps, "messages" | "required"> {
  direction?: keyof typeof classes.direction;
  disabled?: boolean;
  onFocus?: () => void;
  onBlur?: () => void;
}

interface Props extends FieldGroupProps {
  "aria-invalid"?: true | undefined;
  /** The choices. */
  children: ReactNode;
}

/** Several controls that are one field: a legend, the choices, a description and an error. The keyboard is in it while it is in any of them. */
export function FieldGroup(props: Props) {
  const { label, description, error, ariaLabel, direction, className, children, ...others } = props;
  const { disabled, onFocus, onBlur, ...rest } = others;
  const generated = useId();
  const [legend, help, wrong] = [textOf(label), textOf(description), textOf(error)];
  return (
    <fieldset
      {...rest}
      disabled={Boolean(disabled)}
      aria-label={textOf(ariaLabel) || undefined}
      aria-describedby={clsx(wrong && `${generated}e`, help && `${generated}d`) || undefined}
      onFocus={onFocus && ((event) => !event.currentTarget.contains(event.relatedTarget) && onFocus())}
      onBlur={onBlur && ((event) => !event.currentTarget.contains(event.relatedTarget) && onBlur())}
      className={clsx(classes.root, className)}
    >
      {legend !== "" && <legend className={classes.field.label}>{legend}</legend>}
      <div className={clsx(classes.list, pick(classes.direction, direction, "column"))}>{children}</div>
      {help !== "" && (
        <p id={`${generated}d`} className={classes.field.description}>
          {help}
        </p>
      )}
      {wrong !== "" && (
        <p id={`${generated}e`} role="alert" className={classes.field.error}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
