import clsx from "clsx";
import { isoText, momentOf, type Place, type TimeFormat, timeText } from "../clock/time-text.ts";
import { useNow, usePlace } from "../clock/usePlace.ts";
import { Glyph } from "../icon/glyph.tsx";
import { linkAddress } from "../style/address.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";
import { classes } from "./classes.ts";

export interface TimelineProps extends ElementProps {
  entries?: unknown;
  timeFormat?: TimeFormat;
  locale?: string;
  timeZone?: string;
  empty?: string;
  ariaLabel?: string;
}

const formats = { date: "date", dateTime: "dateTime", time: "time", relative: "relative" } as const;

export function Timeline({
  entries,
  timeFormat,
  locale,
  timeZone,
  empty,
  ariaLabel,
  className,
  children: _,
  ...rest
}: TimelineProps) {
  const format = pick<TimeFormat>(formats, timeFormat, "dateTime") as TimeFormat;
  const place = usePlace(locale, timeZone);
  const now = useNow(format === "relative");
  const records = recordsOf(entries);
  if (records.length === 0)
    return (
      <p {...rest} className={clsx(classes.empty, className)}>
        {textOf(empty) || "Nothing has happened yet."}
      </p>
    );
  return (
    <ol {...rest} aria-label={textOf(ariaLabel) || undefined} className={clsx(classes.root, className)}>
      {records.map((entry, index) => (
        <Entry
          key={keyOf(entry, index)}
          entry={entry}
          format={format}
          place={place}
          now={now}
          isLast={index === records.length - 1}
        />
      ))}
    </ol>
  );
}

interface EntryProps {
  entry: Record<string, unknown>;
  format: TimeFormat;
  place: Place;
  now: number | null;
  isLast: boolean;
}

function Entry({ entry: { time, title, text, icon, color, href }, format, place, now, isLast }: EntryProps) {
  const [name, below] = [textOf(title), textOf(text)];
  const address = textOf(href) === "" ? undefined : linkAddress(href);
  return (
    <li className={clsx(classes.entry, pick(classes.color, color, "neutral"))}>
      <span aria-hidden="true" className={classes.rail}>
        {textOf(icon) === "" ? (
          <span className={classes.dot} />
        ) : (
          <span className={classes.sign}>
            <Glyph name={icon} size={15} />
          </span>
        )}
        {!isLast && <span className={classes.line} />}
      </span>
      <div className={clsx(classes.body, !isLast && classes.apart)}>
        <div className={classes.head}>
          <span className={classes.title}>
            {address === undefined ? (
              name
            ) : (
              <a href={address} className={classes.link}>
                {name}
              </a>
            )}
          </span>
          <Time value={time} format={format} place={place} now={now} />
        </div>
        {below !== "" && <p className={classes.text}>{below}</p>}
      </div>
    </li>
  );
}

/** A moment where it is one, else the words that stand there. */
function Time({ value, format, place, now }: { value: unknown } & Omit<EntryProps, "entry" | "isLast">) {
  const moment = momentOf(value);
  if (moment === null) {
    const words = textOf(value);
    return words === "" ? null : <span className={classes.time}>{words}</span>;
  }
  return (
    <time
      dateTime={isoText(moment)}
      // What was a while ago can still be read exactly.
      title={format === "relative" ? timeText(moment, "dateTime", place, now) : undefined}
      className={classes.time}
    >
      {timeText(moment, format, place, now)}
    </time>
  );
}

function keyOf({ id }: Record<string, unknown>, index: number): string {
  return typeof id === "string" || typeof id === "number" ? `id ${id}` : `place ${index}`;
}
