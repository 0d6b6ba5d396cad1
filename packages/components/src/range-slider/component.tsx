import clsx from "clsx";
import { type CSSProperties, useRef } from "react";
import type { FieldProps } from "../field/field.tsx";
import { FieldGroup, type FieldGroupProps } from "../field/field-group.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useLocale } from "../field/useLocale.ts";
import { useFormField } from "../form/useFormField.ts";
import { numberOf, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { type Ends, moved, rangeOf } from "./range.ts";

export interface RangeSliderProps extends Omit<FieldGroupProps, "direction">, FieldProps {
  value?: unknown;
  minimum?: number;
  maximum?: number;
  step?: number;
  distance?: number;
  showValue?: boolean;
  color?: keyof typeof classes.color;
  lowLabel?: string;
  highLabel?: string;
  readOnly?: boolean;
  name?: string;
  onInput?: (range: number[]) => void;
  onChange?: (range: number[]) => void;
}

/** Two of the browser's own sliders over one track, which do not pass each other. */
export function RangeSlider(props: RangeSliderProps) {
  const { value, minimum, maximum, step, distance, showValue, color, lowLabel, highLabel, ...others } = props;
  const {
    readOnly,
    name,
    messages,
    error,
    disabled,
    onInput,
    onChange,
    onBlur,
    required: _r,
    ...more
  } = others;
  const { children: _, ...group } = more;
  const least = numberOf(minimum, 0);
  const ends: Ends = {
    least,
    most: Math.max(least, numberOf(maximum, 100)),
    distance: numberOf(distance, 0),
  };
  const given = JSON.stringify(rangeOf(value, ends));
  const field = useFormField<string>({ name, rules: { minimum, maximum, messages }, given });
  const [shown, edit] = useEdited(given, field.initial);
  const range = rangeOf(JSON.parse(shown), ends);
  field.shows(shown, range);
  const told = useRef(JSON.stringify(range));
  const locale = useLocale(undefined);
  const write = (number: number) => (locale === null ? String(number) : number.toLocaleString(locale));
  const share = (number: number) => (ends.most === least ? 0 : (number - least) / (ends.most - least));

  const move = (end: 0 | 1, to: number) => {
    if (readOnly) return;
    const next = moved(range, end, to, ends);
    edit(JSON.stringify(next));
    field.changed();
    if (next[end] !== range[end]) onInput?.([...next]);
  };
  const settle = () => {
    const now = JSON.stringify(range);
    if (now === told.current) return;
    told.current = now;
    onChange?.([...range]);
  };
  const handle = (end: 0 | 1, word: string) => (
    <input
      type="range"
      aria-label={word}
      aria-valuetext={write(range[end])}
      min={least}
      max={ends.most}
      step={numberOf(step, 1) || "any"}
      value={range[end]}
      data-heddle-value={JSON.stringify(range)}
      name={textOf(name) || undefined}
      aria-readonly={readOnly ? true : undefined}
      onChange={(event) => move(end, event.currentTarget.valueAsNumber)}
      onPointerUp={settle}
      onKeyUp={settle}
      className={clsx(
        classes.thumb,
        classes.webkit,
        classes.mozilla,
        end === 0 && share(range[0]) > 0.5 && classes.front,
      )}
    />
  );
  return (
    <FieldGroup
      {...group}
      disabled={Boolean(disabled)}
      error={textOf(field.message || error)}
      onBlur={() => {
        settle();
        onBlur?.();
      }}
    >
      <div className={classes.stack}>
        {showValue && (
          <div aria-hidden className={classes.values}>
            <span>{write(range[0])}</span>
            <span>{write(range[1])}</span>
          </div>
        )}
        <div
          style={
            { "--low": share(range[0]).toFixed(4), "--high": share(range[1]).toFixed(4) } as CSSProperties
          }
          className={clsx(classes.root, pick(classes.color, color, "accent"), disabled && classes.off)}
        >
          <span className={classes.track}>
            <span className={classes.span} />
          </span>
          {handle(0, textOf(lowLabel) || "From")}
          {handle(1, textOf(highLabel) || "To")}
        </div>
      </div>
    </FieldGroup>
  );
}
