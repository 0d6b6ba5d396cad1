import clsx from "clsx";
import { useContext, useEffect } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { TabsContext } from "../tabs/context.ts";
import { classes } from "./classes.ts";

export interface TabProps extends ElementProps {
  label?: string;
  value?: string;
  icon?: string;
  disabled?: boolean;
}

export function Tab({ label, value, icon, disabled, className, children, ...rest }: TabProps) {
  const tabs = useContext(TabsContext);
  const isEditing = useEditing();
  const text = textOf(label);
  const name = textOf(value) || text;
  const drawsButton = tabs?.draws === "button";
  const leave = tabs?.leave;
  useEffect(() => {
    if (drawsButton) return () => leave?.(name);
  }, [drawsButton, leave, name]);
  // Outside of Tabs a Tab is just its content.
  if (!tabs) {
    return (
      <div {...rest} className={clsx(classes.panel, className)}>
        {children}
      </div>
    );
  }

  if (drawsButton) tabs.first.current ??= name;
  const isOpen = name === (tabs.open || tabs.first.current);
  // An id may hold no spaces, and `aria-controls` would read them as several ids.
  const suffix = encodeURIComponent(name);
  const [buttonId, panelId] = [`${tabs.id}t${suffix}`, `${tabs.id}p${suffix}`];
  if (drawsButton) {
    return (
      <button
        type="button"
        role="tab"
        id={buttonId}
        aria-controls={panelId}
        aria-selected={isOpen}
        tabIndex={isOpen ? 0 : -1}
        disabled={Boolean(disabled)}
        hidden={rest.hidden}
        data-node={rest["data-node"]}
        onClick={() => tabs.choose(name)}
        className={classes.button}
      >
        {icon && <Glyph name={icon} size={16} />}
        {text}
      </button>
    );
  }
  return (
    <div
      {...rest}
      role="tabpanel"
      id={panelId}
      aria-labelledby={buttonId}
      hidden={rest.hidden || (!isOpen && !isEditing)}
      className={clsx(classes.panel, className)}
    >
      {children}
    </div>
  );
}
