import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";
import { classes } from "./classes.ts";

export interface ListProps extends ElementProps {
  items?: unknown;
  empty?: string;
  ariaLabel?: string;
  onItemClick?: (place: number) => void;
}

const EMPTY = "Nothing here yet.";

export function List({ items, empty, ariaLabel, onItemClick, className, children: _, ...rest }: ListProps) {
  const records = recordsOf(items);
  const label = textOf(ariaLabel) || undefined;
  if (records.length === 0)
    return (
      <p {...rest} className={clsx(classes.empty, className)}>
        {textOf(empty) || EMPTY}
      </p>
    );
  return (
    <ul {...rest} aria-label={label} className={clsx(classes.root, className)}>
      {records.map((item, index) => (
        <li key={keyOf(item, index)}>
          {onItemClick ? (
            <button
              type="button"
              className={clsx(classes.item, classes.pressable)}
              onClick={() => onItemClick(index)}
            >
              <Content item={item} />
            </button>
          ) : (
            <div className={classes.item}>
              <Content item={item} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Content({ item: { title, text, icon, end } }: { item: Record<string, unknown> }) {
  const [below, behind] = [textOf(text), textOf(end)];
  return (
    <>
      {textOf(icon) !== "" && <Glyph name={icon} size={18} className={classes.sign} />}
      <span className={classes.body}>
        <span className={classes.title}>{textOf(title)}</span>
        {below !== "" && <span className={classes.text}>{below}</span>}
      </span>
      {behind !== "" && <span className={classes.end}>{behind}</span>}
    </>
  );
}

function keyOf({ id }: Record<string, unknown>, index: number): string {
  return typeof id === "string" || typeof id === "number" ? `id ${id}` : `place ${index}`;
}
