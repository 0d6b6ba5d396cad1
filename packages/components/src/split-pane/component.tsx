import clsx from "clsx";
import { type CSSProperties, type ReactNode, useId } from "react";
import { useEdited } from "../field/useEdited.ts";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { bounded, boundsOf } from "./sizes.ts";
import { useSeparator } from "./useSeparator.ts";

export interface SplitPaneProps extends ElementProps {
  direction?: "horizontal" | "vertical";
  size?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  stacks?: boolean;
  disabled?: boolean;
  ariaLabel?: string;
  first?: ReactNode;
  second?: ReactNode;
  onSizeChange?: (size: number) => void;
}

export function SplitPane(props: SplitPaneProps) {
  const { direction, size, minimum, maximum, stacks, disabled, ariaLabel, first, second, ...own } = props;
  const { onSizeChange, className, children: _, ...rest } = own;
  const id = useId();
  const way = direction === "vertical" ? "vertical" : "horizontal";
  const bounds = boundsOf(numberOf(minimum, 15), numberOf(maximum, 85));
  const initial = bounded(numberOf(size, 50), bounds);
  const [edited, edit] = useEdited(initial);
  const shown = bounded(edited, bounds);
  const isVertical = way === "vertical";
  const separator = useSeparator({
    size: shown,
    initial,
    bounds,
    isVertical,
    onMove: edit,
    onSettle: (settled) => onSizeChange?.(settled),
  });
  const canStack = stacks !== false && !isVertical;
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      <div
        className={clsx(classes.frame, classes.direction[way], canStack && classes.stacks)}
        style={{ "--split": `${shown}%` } as CSSProperties}
      >
        <div id={id} className={classes.pane}>
          {first}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved */}
        <div
          role="separator"
          aria-label={textOf(ariaLabel) || "Resize"}
          aria-orientation={isVertical ? "horizontal" : "vertical"}
          aria-controls={id}
          aria-valuenow={Math.round(shown)}
          aria-valuemin={bounds.minimum}
          aria-valuemax={bounds.maximum}
          tabIndex={disabled ? -1 : 0}
          aria-disabled={disabled ? true : undefined}
          {...(!disabled && separator)}
          className={clsx(
            classes.separator,
            classes.separatorDirection[way],
            canStack && classes.stacksSeparator,
            disabled && classes.fixed,
          )}
        />
        <div className={clsx(classes.pane, canStack && classes.stacksSecond)}>{second}</div>
      </div>
    </div>
  );
}
