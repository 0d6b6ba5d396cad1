import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface EmptyStateProps extends ElementProps {
  title?: string;
  text?: string;
  icon?: string;
}

export function EmptyState({ title, text, icon, className, children, ...rest }: EmptyStateProps) {
  const [name, explanation] = [textOf(title), textOf(text)];
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      <div className={classes.sign}>
        <Glyph name={icon || "inbox"} size={24} />
      </div>
      {(name !== "" || explanation !== "") && (
        <div className={classes.texts}>
          {name !== "" && <p className={classes.title}>{name}</p>}
          {explanation !== "" && <p className={classes.text}>{explanation}</p>}
        </div>
      )}
      {children}
    </div>
  );
}
