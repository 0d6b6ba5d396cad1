import type { FieldRules } from "@heddle/schema/form-rules";
import clsx from "clsx";
import { type ReactNode, useContext, useId, useRef } from "react";
import { type ElementProps, textOf } from "../style/element.ts";
import { AroundContext, type FieldAround } from "./around.ts";
import { classes } from "./classes.ts";

/** What controls of forms have beside a field's own. */
export interface FormFieldProps {
  messages?: FieldRules["messages"];
}

export interface FieldProps extends FormFieldProps {
  label?: string;
  description?: string;
  error?: string;
  required?: boolean;
  ariaLabel?: string;
}

/** Attributes of the control inside a field. */
export interface ControlAttributes {
  id: string | undefined;
  required: boolean | undefined;
  "aria-label": string | undefined;
  "aria-labelledby": string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface Props extends FieldProps {
  /** For the root: `id`, `className`, `hidden`, `data-…`. */
  rest: ElementProps;
  /** Draws the control; `bare` = there is nothing around it, so it is the root and takes `rest` itself. */
  control: (attributes: ControlAttributes, bare: boolean) => ReactNode;
}

/** What once had something around it keeps that: another root would be a new element, without the keyboard and the caret. */
export function useBare(isBare: boolean): boolean {
  const hadMore = useRef(!isBare);
  if (!isBare) hadMore.current = true;
  return !hadMore.current;
}

interface Said {
  /** What the ids of the texts begin with. */
  generated: string;
  name: string;
  own: string;
  help: string;
  wrong: string;
  around: FieldAround | null;
}

/** What screen readers say of a control: its own texts, and those of a FormField around it. */
export function namesOf({ generated, name, own, help, wrong, around }: Said) {
  const describedBy = clsx(wrong && `${generated}e`, help && `${generated}d`, around?.describedBy);
  return {
    "aria-label": own || undefined,
    "aria-labelledby": (name === "" && own === "" && around?.labelledBy) || undefined,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": wrong !== "" || around?.isInvalid ? (true as const) : undefined,
  };
}

/**
 * A control with its label, description and error. With none of them there is no element around the control: the
 * control itself is the root, and an app's classes reach it directly.
 */
export function Field({ label, description, error, required, ariaLabel, rest, control }: Props) {
  const generated = useId();
  const [name, help, wrong] = [textOf(label), textOf(description), textOf(error)];
  const bare = useBare(name === "" && help === "" && wrong === "");
  const around = useContext(AroundContext);
  const own = textOf(ariaLabel);
  const attributes: ControlAttributes = {
    id: bare ? rest.id : generated,
    required: required ? true : undefined,
    ...namesOf({ generated, name, own, help, wrong, around }),
  };
  if (bare) return control(attributes, true);
  const { children: _, className, ...root } = rest;
  return (
    <div {...root} className={clsx(classes.root, className)}>
      {name !== "" && (
        <label htmlFor={generated} className={classes.label}>
          {name}
          {required && (
            <span aria-hidden className={classes.required}>
              {" *"}
            </span>
          )}
        </label>
      )}
      {control(attributes, false)}
      {wrong !== "" && (
        <p id={`${generated}e`} role="alert" className={classes.error}>
          {wrong}
        </p>
      )}
      {help !== "" && (
        <p id={`${generated}d`} className={classes.description}>
          {help}
        </p>
      )}
    </div>
  );
}
