import clsx from "clsx";
import { type ReactNode, useContext, useId } from "react";
import { AroundContext } from "../field/around.ts";
import { type ControlAttributes, type FieldProps, namesOf, useBare } from "../field/field.tsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { choiceClasses } from "./classes.ts";

interface Props extends FieldProps {
  rest: ElementProps;
  control: (attributes: ControlAttributes, bare: boolean) => ReactNode;
}

/** A small control with label, description and error to its right; the whole row is the label that can be clicked. */
export function Choice({ label, description, error, required, ariaLabel, rest, control }: Props) {
  const generated = useId();
  const [name, help, wrong] = [textOf(label), textOf(description), textOf(error)];
  const bare = useBare(name === "" && help === "" && wrong === "");
  const around = useContext(AroundContext);
  const attributes: ControlAttributes = {
    id: bare ? rest.id : generated,
    required: required ? true : undefined,
    ...namesOf({ generated, name, own: textOf(ariaLabel), help, wrong, around }),
  };
  if (bare) return control(attributes, true);
  const { children: _, className, ...root } = rest;
  return (
    <div {...root} className={clsx(choiceClasses.root, className)}>
      {control(attributes, false)}
      <span className={choiceClasses.texts}>
        {name !== "" && (
          <label htmlFor={generated} className={choiceClasses.label}>
            {name}
          </label>
        )}
        {help !== "" && (
          <span id={`${generated}d`} className={choiceClasses.description}>
            {help}
          </span>
        )}
        {wrong !== "" && (
          <span id={`${generated}e`} role="alert" className={choiceClasses.error}>
            {wrong}
          </span>
        )}
      </span>
    </div>
  );
}
