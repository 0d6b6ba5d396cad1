import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

const icons = { accent: "info", good: "circle-check", warn: "triangle-alert", bad: "circle-alert" } as const;

export interface AlertProps extends ElementProps {
  title?: string;
  tone?: keyof typeof icons;
}

export function Alert({ title, tone, className, children, ...rest }: AlertProps) {
  const name = textOf(title);
  const isUrgent = tone === "bad" || tone === "warn";
  return (
    <div
      {...rest}
      role={isUrgent ? "alert" : "status"}
      className={clsx(classes.root, pick(classes.tone, tone, "accent"), className)}
    >
      <Glyph
        name={pick(icons, tone, "accent")}
        size={20}
        className={clsx(classes.sign, pick(classes.icon, tone, "accent"))}
      />
      <div className={classes.body}>
        {name !== "" && <p className={classes.title}>{name}</p>}
        {children}
      </div>
    </div>
  );
}
