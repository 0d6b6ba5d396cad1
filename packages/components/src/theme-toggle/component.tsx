import clsx from "clsx";
import { useId, useSyncExternalStore } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, textOf } from "../style/element.ts";
import {
  type Appearance,
  appearances,
  chooseAppearance,
  currentAppearance,
  isDarkNow,
  watchAppearance,
} from "./appearance.ts";
import { classes } from "./classes.ts";

export interface ThemeToggleProps extends ElementProps {
  variant?: "button" | "choices";
  ariaLabel?: string;
  disabled?: boolean;
  onChange?: (appearance: Appearance) => void;
}

export function ThemeToggle(props: ThemeToggleProps) {
  const { variant, ariaLabel, disabled, onChange, className, children: _, ...rest } = props;
  const id = useId();
  // The server does not know the visitor's choice: it is there once the page is alive.
  const appearance = useSyncExternalStore(watchAppearance, currentAppearance, () => null);
  const choose = (chosen: Appearance) => {
    chooseAppearance(chosen);
    onChange?.(chosen);
  };
  const name = textOf(ariaLabel) || "Appearance";
  if (variant !== "choices") {
    return (
      <button
        {...rest}
        type="button"
        aria-label={textOf(ariaLabel) || "Switch between light and dark"}
        disabled={Boolean(disabled)}
        onClick={() => choose(isDarkNow() ? "light" : "dark")}
        className={clsx(classes.button, className)}
      >
        <Glyph name="sun" size={16} className={classes.inLight} />
        <Glyph name="moon" size={16} className={classes.inDark} />
      </button>
    );
  }
  return (
    <fieldset
      {...rest}
      aria-label={name}
      disabled={Boolean(disabled)}
      className={clsx(classes.choices, className)}
    >
      {appearances.map((one) => (
        <label key={one} title={LABELS[one]} className={classes.choice}>
          <input
            type="radio"
            name={id}
            value={one}
            aria-label={LABELS[one]}
            checked={appearance === one}
            onChange={() => choose(one)}
            className={classes.radio}
          />
          <Glyph name={ICONS[one]} size={16} />
        </label>
      ))}
    </fieldset>
  );
}

const LABELS: Readonly<Record<Appearance, string>> = {
  light: "Light",
  dark: "Dark",
  system: "As the system",
};
const ICONS: Readonly<Record<Appearance, string>> = { light: "sun", dark: "moon", system: "monitor" };
