import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

export interface PanelSectionProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  /** The section takes the height that is left and scrolls. */
  grow?: boolean;
}

/** A section of a side panel: a 36 px header and what it holds, divided from the next by one hairline. */
export function PanelSection({ title, actions, children, className, grow }: PanelSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={clsx(
        "flex flex-col border-b border-line last:border-b-0",
        grow && "min-h-0 flex-1",
        className,
      )}
    >
      <header className="flex h-9 shrink-0 items-center gap-0.5 border-b border-line pr-2 pl-3">
        <h2 id={id} className="flex-1 truncate font-heading">
          {title}
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}

export interface GroupProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  collapsible?: boolean;
  /** Of one that can be collapsed; true when absent. */
  isOpenAtFirst?: boolean;
}

/** A group of properties in the inspector. */
export function Group({ title, actions, children, collapsible, isOpenAtFirst = true }: GroupProps) {
  const [open, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line px-3 py-3 last:border-b-0">
      <header className="flex h-6 items-center">
        <h3 id={id} className="flex flex-1 items-center font-heading">
          {collapsible ? (
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="-ml-1 flex items-center gap-1 rounded px-1"
            >
              {title}
              <ChevronRight
                size={12}
                aria-hidden
                className={clsx("text-muted transition-transform duration-120", open && "rotate-90")}
              />
            </button>
          ) : (
            title
          )}
        </h3>
        {actions}
      </header>
      {open ? <div className="mt-1.5 flex flex-col gap-2">{children}</div> : null}
    </section>
  );
}

export interface RowProps {
  label: ReactNode;
  htmlFor?: string;
  children: ReactNode;
  help?: string;
}

/** A property: its name on the left, its field on the right. */
export function Row({ label, htmlFor, children, help }: RowProps) {
  return (
    <div className="group/prop grid min-h-7 grid-cols-[106px_minmax(0,1fr)] items-start gap-2">
      <label htmlFor={htmlFor} title={help} className="truncate pt-1 text-muted">
        {label}
      </label>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** A field and, lying in its right end, the switch between a value and code: all fields end on one line. */
export function FieldWithSwitch({ field, toggle }: { field: ReactNode; toggle: ReactNode }) {
  return (
    <div className="has-switch relative">
      {field}
      <span className="absolute top-0.5 right-0.5">{toggle}</span>
    </div>
  );
}

/** The switch's look: in sight where code gives the value, else while the row is pointed at or has the keyboard. */
export function switchClass(isCode: boolean): string {
  return isCode
    ? "!text-code"
    : "bg-field opacity-0 group-focus-within/prop:opacity-100 group-hover/prop:opacity-100 data-[state=open]:opacity-100";
}
