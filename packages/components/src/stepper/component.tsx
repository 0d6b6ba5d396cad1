import clsx from "clsx";
import { useEdited } from "../field/useEdited.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { Color } from "../style/colors.ts";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { filled } from "../style/words.ts";
import { classes } from "./classes.ts";
import { type Room, roomFor, type Step, stepsOf } from "./steps.ts";

type Orientation = keyof typeof classes.list;

export interface StepperProps extends ElementProps {
  steps?: unknown;
  value?: unknown;
  orientation?: Orientation;
  linear?: boolean;
  size?: keyof typeof classes.size;
  color?: Color;
  ariaLabel?: string;
  completeLabel?: string;
  errorLabel?: string;
  narrowLabel?: string;
  onStep?: (step: number) => void;
}

export function Stepper(props: StepperProps) {
  const { steps, value, orientation, linear, size, color, ariaLabel, completeLabel, errorLabel, ...own } =
    props;
  const { narrowLabel, onStep, className, children: _, ...rest } = own;
  const [open, edit] = useEdited(Math.round(numberOf(value, 1)));
  const way: Orientation = orientation === "vertical" ? "vertical" : "horizontal";
  const list = stepsOf(steps, open, linear !== false);
  const go = (wanted: number) => {
    edit(wanted);
    onStep?.(wanted);
  };
  const room = way === "horizontal" ? roomFor(list, size) : undefined;
  const current = list[open - 1];
  const hints = {
    complete: textOf(completeLabel) || "Completed",
    error: textOf(errorLabel) || "Needs attention",
  };
  return (
    <nav
      {...rest}
      aria-label={textOf(ariaLabel) || "Progress"}
      className={clsx(classes.root, pick(classes.color, color, "accent"), className)}
    >
      {room && current && (
        // Screen readers hear it from the list, whose labels are only out of sight.
        <p aria-hidden className={clsx(classes.summary, classes.summaryFrom[room])}>
          {filled(textOf(narrowLabel) || "Step {step} of {steps}: {label}", {
            step: open,
            steps: list.length,
            label: current.label,
          })}
        </p>
      )}
      <ol className={clsx(classes.list[way], way === "vertical" && pick(classes.offset, size, "md"))}>
        {inPlace(list, (step, index) => (
          <li
            aria-current={step.isCurrent ? "step" : undefined}
            className={clsx(classes.item[way], way === "horizontal" && index > 0 && classes.grows)}
          >
            {way === "horizontal" ? index > 0 && <Line way={way} step={list[index - 1]!} /> : null}
            {way === "vertical" && index < list.length - 1 && <Line way={way} step={step} />}
            <StepView
              step={step}
              number={index + 1}
              way={way}
              room={room}
              size={size}
              hints={hints}
              onPress={onStep && (() => go(index + 1))}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** To the next step: coloured once this one is done. */
function Line({ way, step }: { way: Orientation; step: Step }) {
  return (
    <span
      aria-hidden
      className={clsx(classes.line[way], step.state === "complete" ? classes.done : classes.todo)}
    />
  );
}

interface StepViewProps {
  step: Step;
  number: number;
  way: Orientation;
  /** Narrower than this, its label is out of sight. */
  room: Room | undefined;
  size: StepperProps["size"];
  hints: Readonly<Record<"complete" | "error", string>>;
  onPress: (() => void) | undefined;
}

/** A button where pressing it does something. */
function StepView({ step, number, way, room, size, hints, onPress }: StepViewProps) {
  const { state, icon, label, description } = step;
  const isVertical = way === "vertical";
  const content = (
    <>
      <span className={clsx(classes.sign, pick(classes.size, size, "md"), classes.state[state])}>
        <Sign state={state} icon={icon} number={number} />
      </span>
      <span
        className={clsx(classes.texts, isVertical && classes.textsVertical, room && classes.yields[room])}
      >
        <span className={clsx(classes.label, classes.labelState[state])}>
          {label}
          {(state === "complete" || state === "error") && (
            <span className={classes.hint}> ({hints[state]})</span>
          )}
        </span>
        {description !== "" && <span className={classes.description}>{description}</span>}
      </span>
    </>
  );
  const className = clsx(classes.step, isVertical && classes.stepVertical, onPress && classes.press);
  if (!onPress) return <span className={className}>{content}</span>;
  return (
    <button type="button" disabled={!step.isReachable} className={className} onClick={onPress}>
      {content}
    </button>
  );
}

function Sign({ state, icon, number }: Pick<Step, "state" | "icon"> & { number: number }) {
  if (state === "complete") return <Glyph name="check" size={16} />;
  if (state === "error") return <Glyph name="triangle-alert" size={16} />;
  return icon === "" ? number : <Glyph name={icon} size={16} />;
}
