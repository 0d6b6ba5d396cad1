import clsx from "clsx";
import { usePlace } from "../clock/usePlace.ts";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { numberText } from "../style/number-format.ts";
import { classes } from "./classes.ts";
import { Trend } from "./trend.tsx";

export interface StatProps extends ElementProps {
  label?: unknown;
  value?: unknown;
  valueFormat?: unknown;
  currency?: unknown;
  locale?: unknown;
  change?: unknown;
  changeFormat?: unknown;
  better?: unknown;
  upLabel?: unknown;
  downLabel?: unknown;
  pointsLabel?: unknown;
  help?: unknown;
  icon?: unknown;
  trend?: unknown;
  size?: unknown;
  color?: unknown;
  loading?: unknown;
}

/** A number with its name, how it changed, and the way it came. */
export function Stat(props: StatProps) {
  const { label, value, valueFormat, currency, locale, change, changeFormat, better, ...others } = props;
  const { upLabel, downLabel, pointsLabel, help, icon, trend, size, color, loading, ...more } = others;
  const { className, children: _, ...rest } = more;
  const language = usePlace(locale, undefined).locale ?? "en";
  const shown =
    typeof value === "number" && Number.isFinite(value)
      ? numberText(value, { language, format: valueFormat, currency })
      : textOf(value);
  const moved = numberOf(change, Number.NaN);
  return (
    <div {...rest} aria-busy={loading ? true : undefined} className={clsx(classes.root, className)}>
      <dl className={classes.facts}>
        <dt className={classes.head}>
          {textOf(icon) !== "" && <Glyph name={icon} size={16} className={classes.sign} />}
          <span className={classes.label}>{textOf(label)}</span>
        </dt>
        <dd className={classes.line}>
          <span
            className={clsx(
              classes.value,
              pick(classes.size, size, "md"),
              Boolean(loading) && classes.waiting,
            )}
          >
            {shown || "–"}
          </span>
          {!Number.isNaN(moved) && !loading && (
            <Change
              by={moved}
              text={
                changeFormat === "points"
                  ? pointsText(Math.abs(moved), language, textOf(pointsLabel ?? "pts"))
                  : numberText(Math.abs(moved), { language, format: changeFormat ?? "percent", currency })
              }
              isGoodUp={better !== "down"}
              words={moved < 0 ? textOf(downLabel ?? "Down") : textOf(upLabel ?? "Up")}
            />
          )}
        </dd>
        {textOf(help) !== "" && <dd className={classes.help}>{textOf(help)}</dd>}
      </dl>
      <Trend values={trend} color={pick(classes.color, color, "accent")} />
    </div>
  );
}

/** What lies between two shares: of 2 to 7 percent, 5 points. */
function pointsText(share: number, language: string, word: string): string {
  const points = numberText(Math.round(share * 1_000) / 10, { language, format: "number" });
  return `${points}\u00a0${word}`;
}

interface ChangeProps {
  by: number;
  text: string;
  isGoodUp: boolean;
  /** The direction, for who does not see the arrow and its colour. */
  words: string;
}

function Change({ by, text, isGoodUp, words }: ChangeProps) {
  const color = by === 0 ? "neutral" : by > 0 === isGoodUp ? "good" : "bad";
  return (
    <span className={clsx(classes.change, classes.color[color])}>
      {by !== 0 && (
        <>
          <span aria-hidden>{by > 0 ? "↑" : "↓"}</span>
          <span className={classes.said}>{`${words} `}</span>
        </>
      )}
      {text}
    </span>
  );
}
