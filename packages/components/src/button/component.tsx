import clsx from "clsx";
import { useSubmitState } from "../form/context.ts";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

const types = ["button", "submit", "reset"] as const;

export interface ButtonProps extends ElementProps {
  label?: unknown;
  icon?: string;
  variant?: keyof typeof classes.variant;
  color?: keyof typeof classes.color;
  size?: keyof typeof classes.size;
  type?: (typeof types)[number];
  loading?: boolean;
  disabled?: boolean;
  ariaLabel?: string;
  onClick?: () => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Button(props: ButtonProps) {
  const {
    label,
    icon,
    variant,
    color,
    size,
    type,
    loading: isLoading,
    disabled,
    ariaLabel,
    className,
    ...others
  } = props;
  const { onClick, onFocus, onBlur, children: _, ...rest } = others;
  const submit = useSubmitState(type === "submit");
  const loading = isLoading || submit.isSubmitting;
  const text = textOf(label);
  return (
    <button
      {...rest}
      type={types.find((candidate) => candidate === type) ?? "button"}
      disabled={Boolean(disabled) || submit.isBlocked}
      aria-label={textOf(ariaLabel) || undefined}
      // Loading is not `disabled`: the button keeps the keyboard's focus while it waits.
      {...(loading && { "aria-busy": true, "aria-disabled": true })}
      onClick={(event) => {
        if (loading) event.preventDefault();
        else onClick?.();
      }}
      onFocus={onFocus && (() => onFocus())}
      onBlur={onBlur && (() => onBlur())}
      className={clsx(
        classes.root,
        pick(icon && text === "" ? classes.square : classes.size, size, "md"),
        pick(classes.variant, variant, "solid"),
        pick(classes.color, color, "accent"),
        className,
      )}
    >
      {icon && (
        <Glyph
          name={icon}
          size={size === "lg" ? 20 : 16}
          className={clsx(classes.icon, loading && classes.covered)}
        />
      )}
      {text !== "" && <span className={clsx(classes.label, loading && classes.covered)}>{text}</span>}
      {loading && (
        <span className={classes.cover}>
          <span aria-hidden className={clsx(classes.spinner.root, classes.spinner.size)} />
        </span>
      )}
    </button>
  );
}
