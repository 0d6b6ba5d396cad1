import clsx from "clsx";
import { useId, useMemo, useRef, useState } from "react";
import type { Placing } from "../floating/placing.ts";
import { focusTrigger, Trigger, type TriggerProps } from "../floating/trigger.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { groupsOf } from "./entries.ts";
import { Menu, type MenuProps } from "./menu.tsx";

export interface DropdownMenuProps extends ElementProps, TriggerProps {
  items?: unknown;
  side?: unknown;
  align?: unknown;
  onSelect?: (value: string) => void;
}

/** WAI-ARIA's menu button. */
export function DropdownMenu(props: DropdownMenuProps) {
  const { items, side, align, onSelect, className, children: _, ...others } = props;
  const { label, icon, variant, color, size, disabled, ariaLabel, trigger, ...rest } = others;
  const id = useId();
  const isEditing = useEditing();
  const place = useRef<HTMLSpanElement>(null);
  const [opened, setOpened] = useState<MenuProps["focuses"]>(null);
  const groups = useMemo(() => groupsOf(items), [items]);
  const isOpen = opened !== null && !isEditing;
  const close = () => {
    setOpened(null);
    focusTrigger(place);
  };
  const placing: Placing = {
    side: side === "top" || side === "start" || side === "end" ? side : "bottom",
    align: align === "center" || align === "end" ? align : "start",
  };
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      <Trigger
        {...{ label, icon, variant, color, size, disabled, ariaLabel, trigger, place, isOpen }}
        popup="menu"
        opens={id}
        hasSign
        onPress={(byKey) => (isOpen ? close() : setOpened(byKey ? "first" : "menu"))}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpened(event.key === "ArrowDown" ? "first" : "last");
        }}
      />
      {isOpen && (
        <Menu
          groups={groups}
          label={textOf(label) || textOf(ariaLabel) || "Menu"}
          anchor={place}
          placing={placing}
          focuses={opened}
          onDismiss={(how) => (how === "escape" ? close() : setOpened(null))}
          onSelect={({ value }) => {
            close();
            onSelect?.(value);
          }}
        />
      )}
    </div>
  );
}
