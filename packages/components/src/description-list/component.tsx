import clsx from "clsx";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { recordsOf } from "../style/records.ts";
import { classes } from "./classes.ts";

export interface DescriptionListProps extends ElementProps {
  items?: unknown;
  layout?: keyof typeof classes.layout;
}

/** What stands where a value is missing. */
const NOTHING = "–";

export function DescriptionList({ items, layout, className, children: _, ...rest }: DescriptionListProps) {
  return (
    <dl {...rest} className={clsx(classes.root, pick(classes.layout, layout, "beside"), className)}>
      {inPlace(recordsOf(items), ({ label, value, strong }) => {
        const kind = strong === true ? "strong" : "plain";
        return (
          <div
            className={clsx(pick(classes.item, layout, "beside"), layout === "apart" && classes.line[kind])}
          >
            <dt className={classes.term[kind]}>{textOf(label)}</dt>
            <dd
              className={clsx(classes.value, layout === "apart" ? classes.end[kind] : classes.weight[kind])}
            >
              {textOf(value) || NOTHING}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
