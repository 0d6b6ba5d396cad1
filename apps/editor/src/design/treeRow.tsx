import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export interface TreeRowProps extends Omit<ComponentProps<"div">, "children"> {
  depth: number;
  /** null = nothing to open. */
  expanded: boolean | null;
  onToggle?: () => void;
  selected: boolean;
  icon: ReactNode;
  label: ReactNode;
  /** Chips and actions at the right. */
  trailing?: ReactNode;
  dimmed?: boolean;
}

/** A 28 px row of a tree; the tree itself holds focus and keys (aria-activedescendant). */
export function TreeRow({
  depth,
  expanded,
  onToggle,
  selected,
  icon,
  label,
  trailing,
  dimmed,
  className,
  onClick,
  ...rest
}: TreeRowProps) {
  // The pointer only: keys belong to the tree, which has the focus and walks through its rows.
  const pointer: Pick<ComponentProps<"div">, "onClick"> = {
    onClick: (event) => {
      const onArrow = event.target instanceof Element && event.target.closest("[data-toggle]");
      if (onArrow) onToggle?.();
      else onClick?.(event);
    },
  };
  return (
    <div
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-selected={selected}
      aria-expanded={expanded ?? undefined}
      {...rest}
      {...pointer}
      className={clsx(
        "group/row relative flex h-7 items-center gap-1.5 pr-2 outline-none select-none",
        selected ? "bg-accent-soft font-control text-text" : "text-muted hover:bg-field hover:text-text",
        dimmed && "opacity-55",
        className,
      )}
      style={{ paddingLeft: 8 + depth * 12, ...rest.style }}
    >
      {selected ? <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 bg-accent" /> : null}
      {expanded === null ? (
        <span className="w-4 shrink-0" />
      ) : (
        // For the pointer only: the tree opens and closes rows with its arrow keys.
        <span
          aria-hidden
          data-toggle=""
          className="flex size-4 shrink-0 items-center justify-center text-muted hover:text-text"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={clsx("transition-transform duration-120", expanded && "rotate-90")}
          />
        </span>
      )}
      <span aria-hidden className={clsx("shrink-0", selected && "text-accent-text")}>
        {icon}
      </span>
      <span className="min-w-10 shrink grow truncate">{label}</span>
      {trailing}
    </div>
  );
}
