import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Tooltip } from "./tooltip.tsx";

type Variant = "primary" | "secondary" | "ghost" | "danger";

const VARIANTS: Record<Variant, string> = {
  primary: "bg-accent text-on-accent hover:brightness-108 active:brightness-95",
  secondary: "bg-panel text-text ring-1 ring-inset ring-line hover:bg-field active:bg-raised",
  ghost: "text-muted hover:bg-field hover:text-text active:bg-raised",
  danger: "bg-bad text-white hover:brightness-108 active:brightness-95",
};

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: Variant;
  /** 28 px in panels and bars, 32 on pages. */
  size?: "small" | "page";
  icon?: LucideIcon;
  /** While true the button shows its work and takes no click. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({
  variant = "secondary",
  size = "small",
  icon: Icon,
  busy,
  children,
  className,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control font-control whitespace-nowrap transition-[background-color,filter] duration-120",
        "disabled:pointer-events-none disabled:opacity-50",
        size === "page" ? "h-8 px-3" : "h-7 px-2.5",
        VARIANTS[variant],
        className,
      )}
    >
      {busy ? <Working /> : Icon ? <Icon size={16} aria-hidden className="-ml-0.5" /> : null}
      {children}
    </button>
  );
}

function Working() {
  return (
    <span
      aria-hidden
      className="size-3.5 animate-spin rounded-full border-[1.5px] border-current border-t-transparent"
    />
  );
}

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: LucideIcon;
  /** What it does: its accessible name and its tooltip. */
  label: string;
  shortcut?: string;
  pressed?: boolean;
  size?: 24 | 28 | 32;
  iconSize?: number;
  tooltipSide?: "top" | "right" | "bottom" | "left";
}

export function IconButton({
  icon: Icon,
  label,
  shortcut,
  pressed,
  size = 28,
  iconSize = 16,
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
        style={{ width: size, height: size, ...rest.style }}
        className={clsx(
          "inline-flex shrink-0 items-center justify-center rounded-control transition-colors duration-120 disabled:pointer-events-none disabled:opacity-40",
          pressed
            ? "bg-accent-soft text-accent-text"
            : "text-muted hover:bg-field hover:text-text active:bg-raised",
          className,
        )}
      >
        <Icon size={iconSize} aria-hidden />
      </button>
    </Tooltip>
  );
}
