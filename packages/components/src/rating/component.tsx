import clsx from "clsx";
import { type PointerEvent, useId, useRef, useState } from "react";
import type { FieldProps } from "../field/field.tsx";
import { FieldGroup, type FieldGroupProps } from "../field/field-group.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { numberOf, textOf } from "../style/element.ts";
import { filled } from "../style/words.ts";
import { classes } from "./classes.ts";
import { Star } from "./star.tsx";

export interface RatingProps extends Omit<FieldGroupProps, "direction">, FieldProps {
  value?: number;
  maximum?: number;
  halves?: boolean;
  clearable?: boolean;
  icon?: string;
  size?: keyof typeof classes.size;
  color?: keyof typeof classes.color;
  valueText?: string;
  readOnly?: boolean;
  name?: string;
  onChange?: (value: number) => void;
}

/** A radio button for each number that can be given, over the stars that it fills. */
export function Rating(props: RatingProps) {
  const { value, maximum, halves, clearable, icon, size, color, valueText, ...others } = props;
  const { readOnly, name, required, messages, error, disabled, onChange, children: _, ...group } = others;
  const generated = useId();
  const most = Math.min(20, Math.max(1, Math.round(numberOf(maximum, 5))));
  const given = Math.min(most, Math.max(0, numberOf(value, 0)));
  const field = useFormField<number>({ name, rules: { required: Boolean(required), messages }, given });
  const [shown, edit] = useEdited(given, field.initial);
  field.shows(shown, shown === 0 ? null : shown);
  /** What the pointer would give; null = it is elsewhere. */
  const [aimed, aim] = useState<number | null>(null);
  const isFixed = Boolean(readOnly);
  const tint = typeof color === "string" && Object.hasOwn(classes.color, color) ? color : "warn";
  const look = { icon: textOf(icon) || "star", size, isGold: tint === "warn" };
  const wordsFor = (one: number) =>
    filled(textOf(valueText) || "{value} of {maximum}", { value: one, maximum: most });
  const give = (one: number) => {
    edit(one);
    onChange?.(one);
  };
  const row = useRef<HTMLDivElement>(null);
  const point = (one: number, { pointerType }: PointerEvent) => {
    if (!disabled && pointerType !== "touch") aim(one);
  };
  /** As if its radio button had been pressed: it gets the keyboard, too. */
  const press = (one: number) => {
    const radio = row.current?.querySelector<HTMLInputElement>(`input[value="${one}"]`);
    radio?.focus();
    radio?.click();
  };
  const stars = Array.from({ length: most }, (_, index) => index + 1);

  return (
    <FieldGroup
      {...group}
      disabled={Boolean(disabled)}
      error={textOf(field.message || error)}
      {...(!isFixed && { radio: { required: Boolean(required) } })}
    >
      <div
        {...(isFixed && { role: "img", "aria-label": wordsFor(shown) })}
        ref={row}
        className={clsx(
          classes.row,
          classes.color[tint],
          disabled ? classes.pointer.off : isFixed ? classes.pointer.fixed : classes.pointer.free,
          disabled && classes.off,
        )}
        onPointerLeave={() => aim(null)}
      >
        {isFixed && textOf(name) !== "" && (
          <input type="hidden" data-heddle-type="number" name={textOf(name)} value={shown || ""} />
        )}
        {stars.map((star) => (
          <Star
            key={star}
            {...look}
            given={(aimed ?? shown) - star + 1}
            halves={
              halves && !isFixed
                ? {
                    onPoint: (half, event) => point(half === "first" ? star - 0.5 : star, event),
                    onPress: (half) => press(half === "first" ? star - 0.5 : star),
                  }
                : undefined
            }
          >
            {!isFixed &&
              (halves ? [star - 0.5, star] : [star]).map((one) => (
                <input
                  key={one}
                  type="radio"
                  data-heddle-type="number"
                  name={textOf(name) || generated}
                  value={one}
                  checked={one === shown}
                  required={required ? true : undefined}
                  aria-label={wordsFor(one)}
                  onChange={() => give(one)}
                  // A radio button that is pressed again tells of no change.
                  onClick={() => clearable && one === shown && give(0)}
                  onPointerEnter={(event) => point(one, event)}
                  className={clsx(classes.radio, halves && classes.untouched)}
                />
              ))}
          </Star>
        ))}
      </div>
    </FieldGroup>
  );
}
