import { pick, textOf } from "../style/element.ts";
import { recordsOf } from "../style/records.ts";

export type StepState = "complete" | "current" | "upcoming" | "error";

export interface Step {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly state: StepState;
  readonly isCurrent: boolean;
  /** People may go there by pressing it. */
  readonly isReachable: boolean;
}

/** Widths of a row, in pixels, with the names of the container queries that they have. */
const ROOMS = [
  ["xs", 320],
  ["md", 448],
  ["xl", 576],
  ["3xl", 768],
  ["5xl", 1024],
] as const;
export type Room = (typeof ROOMS)[number][0];

/** About as wide as a letter of a label; of scripts whose letters fill a square, twice that. */
const LETTER = 8;
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g;
/** What a step takes beside its words: its sign by the size of the stepper, the gaps around it and a short line. */
const SIGNS = { sm: 24, md: 32, lg: 40 };
const BEFORE_WORDS = 10;
const BETWEEN = 12 + 16;

/** The narrowest row in which all labels stand on one line beside their signs. */
export function roomFor(steps: readonly Step[], size: unknown): Room {
  const letters = (text: string) => text.length + (text.match(SQUARE)?.length ?? 0);
  const words = steps.reduce(
    (sum, { label, description }) => sum + Math.max(letters(label), letters(description)),
    0,
  );
  const sign = pick(SIGNS, size, "md") + BEFORE_WORDS;
  const needed = words * LETTER + steps.length * sign + (steps.length - 1) * BETWEEN;
  return (ROOMS.find(([, width]) => width >= needed) ?? ROOMS.at(-1)!)[0];
}

/**
 * The steps as they stand when one of them is open.
 * @param open its number, from 1; one more than there are = all are done
 * @param isLinear nobody may go ahead of the open one
 */
export function stepsOf(value: unknown, open: number, isLinear: boolean): Step[] {
  const records = Array.isArray(value)
    ? recordsOf(value.map((one) => (typeof one === "string" ? { label: one } : one)))
    : [];
  return records.map((record, index) => {
    const number = index + 1;
    return {
      label: textOf(record.label),
      description: textOf(record.description),
      icon: textOf(record.icon),
      state: record.error === true ? "error" : stateOf(number, open),
      isCurrent: number === open,
      isReachable: record.disabled !== true && (!isLinear || number <= open),
    };
  });
}

function stateOf(number: number, open: number): StepState {
  if (number === open) return "current";
  return number < open ? "complete" : "upcoming";
}
