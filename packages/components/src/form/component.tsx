import clsx from "clsx";
import { Fragment, useState } from "react";
import type { ElementProps } from "../style/element.ts";
import { classes } from "./classes.ts";
import { type FormValues, formValues } from "./values.ts";

export interface FormProps extends ElementProps {
  resetOnSubmit?: boolean;
  onSubmit?: (values: FormValues) => void;
}

export function Form({ resetOnSubmit, onSubmit, className, children, ...rest }: FormProps) {
  /** Counts resets: fields hold what was typed themselves, and begin anew as new elements. */
  const [generation, setGeneration] = useState(0);
  return (
    <form
      {...rest}
      onSubmit={(event) => {
        event.preventDefault();
        // A form in a dialog inside a form is submitted alone.
        event.stopPropagation();
        onSubmit?.(formValues(event.currentTarget));
        if (resetOnSubmit) setGeneration(generation + 1);
      }}
      onReset={() => setGeneration(generation + 1)}
      className={clsx(classes.root, className)}
    >
      <Fragment key={generation}>{children}</Fragment>
    </form>
  );
}
