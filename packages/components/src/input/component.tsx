import clsx from "clsx";
import { Field } from "../field/field.tsx";
import { type TextInputProps, useTextInput } from "../field/useTextInput.ts";
import { Glyph } from "../icon/glyph.tsx";
import { pick } from "../style/element.ts";
import { classes } from "./classes.ts";

const types = [
  "text",
  "email",
  "password",
  "search",
  "tel",
  "url",
  "date",
  "time",
  "datetime-local",
] as const;

export interface InputProps extends TextInputProps {
  type?: (typeof types)[number];
  size?: keyof typeof classes.size;
  icon?: string;
}

export function Input({ type, size, icon, ...props }: InputProps) {
  const format = type === "email" || type === "url" ? type : undefined;
  const { field, attributes: typed } = useTextInput(props, format);
  const { rest } = field;
  return (
    <Field
      {...field}
      control={(attributes, bare) => {
        const root = bare && !icon ? rest : {};
        const box = (
          <input
            {...root}
            {...attributes}
            {...typed}
            id={bare && icon ? undefined : attributes.id}
            type={types.find((candidate) => candidate === type) ?? "text"}
            className={clsx(
              classes.box,
              type === "search" && classes.own,
              pick(classes.size, size, "md"),
              icon && pick(classes.parts.afterIcon, size, "md"),
              bare && !icon && rest.className,
            )}
          />
        );
        if (!icon) return box;
        const { className, ...frame } = bare ? rest : { className: undefined };
        return (
          <div {...frame} className={clsx(classes.parts.frame, className)}>
            <Glyph name={icon} size={16} className={pick(classes.parts.icon, size, "md")} />
            {box}
          </div>
        );
      }}
    />
  );
}
