import clsx from "clsx";
import { useContext, useId, useState } from "react";
import { AccordionContext } from "../accordion/context.ts";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface AccordionItemProps extends ElementProps {
  label?: string;
  value?: string;
  icon?: string;
  disabled?: boolean;
}

/** Outside of an Accordion it opens and closes by itself. */
export function AccordionItem(props: AccordionItemProps) {
  const { label, value, icon, disabled, className, children, ...rest } = props;
  const accordion = useContext(AccordionContext);
  const isEditing = useEditing();
  const id = useId();
  const [isOpenAlone, setOpenAlone] = useState(false);
  const text = textOf(label);
  const name = textOf(value) || text;
  const isOpen = accordion ? accordion.open.includes(name) : isOpenAlone;
  const isShown = isOpen || isEditing;
  return (
    <div {...rest} data-accordion-item="" className={clsx(classes.root, className)}>
      <h3 className={classes.heading}>
        <button
          type="button"
          id={`${id}h`}
          data-accordion-header=""
          aria-expanded={isShown}
          aria-controls={`${id}c`}
          disabled={Boolean(disabled)}
          onClick={() => (accordion ? accordion.toggle(name) : setOpenAlone(!isOpenAlone))}
          className={classes.header}
        >
          {icon && <Glyph name={icon} size={16} />}
          <span className={classes.label}>{text}</span>
          <Glyph name="chevron-down" size={16} className={clsx(classes.sign, isShown && classes.turned)} />
        </button>
      </h3>
      <section
        id={`${id}c`}
        aria-labelledby={`${id}h`}
        inert={!isShown}
        className={clsx(classes.room, isShown && classes.open)}
      >
        <div className={classes.clip}>
          <div className={classes.content}>{children}</div>
        </div>
      </section>
    </div>
  );
}
