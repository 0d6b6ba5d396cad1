import clsx from "clsx";
import { Avatar } from "../avatar/component.tsx";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { recordsOf } from "../style/records.ts";
import { classes } from "./classes.ts";

export interface AvatarGroupProps extends ElementProps {
  people?: unknown;
  maximum?: unknown;
  size?: keyof typeof classes.avatar.size;
  ariaLabel?: string;
  moreLabel?: string;
}

export function AvatarGroup(props: AvatarGroupProps) {
  const { people, maximum, size, ariaLabel, moreLabel, className, children: _, ...rest } = props;
  const all = recordsOf(people);
  const most = Math.max(1, Math.floor(numberOf(maximum, 4)));
  // One more face takes no more room than a number in its place.
  const shown = all.length === most + 1 ? all : all.slice(0, most);
  const others = all.slice(shown.length);
  const person = clsx(classes.person, pick(classes.overlap, size, "md"));
  const names = others.map(({ name }) => textOf(name)).filter(Boolean);
  return (
    <ul {...rest} aria-label={textOf(ariaLabel) || "People"} className={clsx(classes.root, className)}>
      {inPlace(shown, ({ name, src }) => (
        <li className={person} title={textOf(name) || undefined}>
          <Avatar
            name={textOf(name)}
            src={typeof src === "string" ? src : null}
            {...(size && { size })}
            className={classes.ring}
          />
        </li>
      ))}
      {others.length > 0 && (
        <li className={person} title={names.join(", ") || undefined}>
          <span
            role="img"
            aria-label={`${others.length} ${textOf(moreLabel) || "more"}`}
            className={clsx(classes.more, pick(classes.avatar.size, size, "md"))}
          >
            +{others.length}
          </span>
        </li>
      )}
    </ul>
  );
}
