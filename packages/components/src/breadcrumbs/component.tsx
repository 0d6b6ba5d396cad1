import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { linkAddress } from "../style/address.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { recordsOf } from "../style/records.ts";
import { classes } from "./classes.ts";

export interface BreadcrumbsProps extends ElementProps {
  items?: unknown;
  ariaLabel?: string;
}

export function Breadcrumbs({ items, ariaLabel, className, children: _, ...rest }: BreadcrumbsProps) {
  const steps = recordsOf(items);
  return (
    <nav {...rest} aria-label={textOf(ariaLabel) || "Breadcrumbs"} className={clsx(classes.root, className)}>
      <ol className={classes.list}>
        {inPlace(steps, ({ label, href }, index) => (
          <li className={classes.item}>
            {index > 0 && <Glyph name="chevron-right" size={14} className={classes.sign} />}
            {index === steps.length - 1 ? (
              <span aria-current="page" className={classes.here}>
                {textOf(label)}
              </span>
            ) : (
              <a href={linkAddress(href) ?? "#"} className={classes.link}>
                {textOf(label)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
