import clsx from "clsx";
import { type ReactNode, useContext, useId } from "react";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { AroundContext } from "./around.ts";
import { type FieldProps, namesOf } from "./field.tsx";
import { classes } from "./group-classes.ts";

/** What groups of choices have in common. */
export interface FieldGroupProps extends ElementProps, Omit<FieldProps, "messages" | "required"> {
  direction?: keyof typeof classes.direction;
  disabled?: boolean;
  onFocus?: () => void;
  onBlur?: () => void;
}

interface Props extends FieldGroupProps {
  /** One of its choices at most can be chosen: then the whole says that one must, and that something is wrong. */
  radio?: { required: boolean; readOnly?: boolean };
  /** Something must be entered. A group of several choices has no attribute that says so: the star is read with its name. */
  required?: boolean;
  /** Its choices are cards, which stand closer beside each other than words do. */
  isCards?: boolean;
  /** The choices. */
  children: ReactNode;
}

/** Several controls that are one field: a legend, the choices, a description and an error. The keyboard is in it while it is in any of them. */
export function FieldGroup(props: Props) {
  const { label, description, error, ariaLabel, direction, className, children, ...others } = props;
  const { disabled, radio, required, isCards, onFocus, onBlur, ...rest } = others;
  const generated = useId();
  const around = useContext(AroundContext);
  const [legend, help, wrong] = [textOf(label), textOf(description), textOf(error)];
  const names = namesOf({ generated, name: legend, own: textOf(ariaLabel), help, wrong, around });
  return (
    <fieldset
      {...rest}
      disabled={Boolean(disabled)}
      {...names}
      data-heddle-invalid={names["aria-invalid"] && ""}
      {...(radio
        ? {
            role: "radiogroup",
            "aria-required": radio.required || undefined,
            "aria-readonly": radio.readOnly || undefined,
          }
        : { "aria-invalid": undefined })}
      onFocus={onFocus && ((event) => !event.currentTarget.contains(event.relatedTarget) && onFocus())}
      onBlur={onBlur && ((event) => !event.currentTarget.contains(event.relatedTarget) && onBlur())}
      className={clsx(classes.root, className)}
    >
      {legend !== "" && (
        <legend className={classes.field.label}>
          {legend}
          {(radio?.required || required) && (
            <span aria-hidden={radio ? true : undefined} className={classes.field.required}>
              {" *"}
            </span>
          )}
        </legend>
      )}
      <div
        className={clsx(
          classes.list,
          isCards && direction === "row" ? classes.cards : pick(classes.direction, direction, "column"),
        )}
      >
        {children}
      </div>
      {wrong !== "" && (
        <p id={`${generated}e`} role="alert" className={classes.field.error}>
          {wrong}
        </p>
      )}
      {help !== "" && (
        <p id={`${generated}d`} className={classes.field.description}>
          {help}
        </p>
      )}
    </fieldset>
  );
}
