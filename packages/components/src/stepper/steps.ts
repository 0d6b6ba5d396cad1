import { textOf } from "../style/element.ts";
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
