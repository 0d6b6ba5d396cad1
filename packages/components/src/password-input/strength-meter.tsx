import clsx from "clsx";
import { textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { strengthOf } from "./strength.ts";

const LEVELS = [1, 2, 3, 4] as const;
const WORDS = ["Weak", "Fair", "Good", "Strong"];

interface Props {
  id: string;
  password: string;
  /** What the levels are called. */
  words: unknown;
}

/** Four bars and a word. The word is said when it becomes another, so that nobody has to see the bars. */
export function StrengthMeter({ id, password, words }: Props) {
  const strength = strengthOf(password);
  const own: unknown = Array.isArray(words) ? words[strength - 1] : undefined;
  const word = strength === 0 ? "" : textOf(own) || WORDS[strength - 1]!;
  return (
    <div id={id} className={classes.strength}>
      <span aria-hidden className={classes.bars}>
        {LEVELS.map((level) => (
          <span
            key={level}
            className={clsx(
              classes.bar,
              strength > 0 && level <= strength ? classes.level[strength as 1] : classes.level.none,
            )}
          />
        ))}
      </span>
      <span aria-live="polite" className={classes.word}>
        {word}
      </span>
    </div>
  );
}
