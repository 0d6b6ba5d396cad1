import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { classes } from "./group-classes.ts";
import type { Option } from "./options.ts";

/** How the options of a group are drawn. */
export type OptionVariant = "plain" | "cards";

/** What ties the control of an option to its words. */
export interface OptionNames {
  id: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
}

interface Props {
  option: Option;
  variant: OptionVariant | undefined;
  direction: keyof typeof classes.direction | undefined;
  /** Draws what is ticked, with the attributes that name it. */
  control: (names: OptionNames) => ReactNode;
}

/**
 * One option of a group: the whole row can be clicked. A screen reader says the label with what stands at the end of the row as the
 * name, and the line below the label as its description.
 */
export function GroupOption({ option, variant, direction, control }: Props) {
  const id = useId();
  const { label, description, trailing } = option;
  const isCard = variant === "cards";
  const root = clsx(
    classes.option,
    isCard && classes.card,
    isCard && direction === "row" && classes.cardInRow,
  );
  if (description === "" && trailing === "") {
    return (
      <label htmlFor={`${id}c`} className={root}>
        {control({ id: `${id}c` })}
        <span className={clsx(classes.label, isCard && classes.strong)}>{label}</span>
      </label>
    );
  }
  return (
    <label htmlFor={`${id}c`} className={root}>
      {control({
        id: `${id}c`,
        "aria-labelledby": trailing === "" ? `${id}l` : `${id}l ${id}t`,
        ...(description !== "" && { "aria-describedby": `${id}d` }),
      })}
      <span className={classes.texts}>
        <span className={classes.words}>
          <span id={`${id}l`} className={clsx(classes.label, classes.strong)}>
            {label}
          </span>
          {description !== "" && (
            <span id={`${id}d`} className={classes.description}>
              {description}
            </span>
          )}
        </span>
        {trailing !== "" && (
          <span id={`${id}t`} className={classes.trailing}>
            {trailing}
          </span>
        )}
      </span>
    </label>
  );
}
