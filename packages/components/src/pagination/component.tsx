import clsx from "clsx";
import { useEdited } from "../field/useEdited.ts";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { shownPages } from "./pages.ts";

export interface PaginationProps extends ElementProps {
  page?: unknown;
  pages?: unknown;
  ariaLabel?: string;
  disabled?: boolean;
  onChange?: (page: number) => void;
}

export function Pagination({
  page,
  pages,
  ariaLabel,
  disabled,
  onChange,
  className,
  children: _,
  ...rest
}: PaginationProps) {
  const count = Math.max(1, Math.floor(numberOf(pages, 1)));
  const [edited, edit] = useEdited(numberOf(page, 1));
  const open = Math.min(count, Math.max(1, Math.round(edited)));
  const go = (wanted: number) => {
    edit(wanted);
    onChange?.(wanted);
  };
  const step = (wanted: number, label: string, icon: string) => (
    <button
      type="button"
      aria-label={label}
      disabled={Boolean(disabled) || wanted < 1 || wanted > count}
      className={clsx(classes.button, classes.other)}
      onClick={() => go(wanted)}
    >
      <Glyph name={icon} size={16} className={classes.sign} />
    </button>
  );
  return (
    <nav {...rest} aria-label={textOf(ariaLabel) || "Pages"} className={clsx(classes.root, className)}>
      {step(open - 1, "Previous page", "chevron-left")}
      {shownPages(open, count).map((shown, index) =>
        shown === "gap" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap is its place
          <span key={`gap ${index}`} aria-hidden="true" className={classes.gap}>
            …
          </span>
        ) : (
          <button
            key={shown}
            type="button"
            aria-label={`Page ${shown}`}
            aria-current={shown === open ? "page" : undefined}
            disabled={Boolean(disabled)}
            className={clsx(classes.button, shown === open ? classes.here : classes.other)}
            onClick={() => go(shown)}
          >
            {shown}
          </button>
        ),
      )}
      {step(open + 1, "Next page", "chevron-right")}
    </nav>
  );
}
