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
      {inPlace(recordsOf(items), ({ label, value }) => (
        <div className={pick(classes.item, layout, "beside")}>
          <dt className={classes.term}>{textOf(label)}</dt>
          <dd className={classes.value}>{textOf(value) || NOTHING}</dd>
        </div>
      ))}
    </dl>
  );
}
