/** What a person is asked in dialogs of the shell, one after the other. */

import type { Json } from "@heddle/schema";

interface Asked {
  title: string;
  /** Below the title; "" = nothing. */
  text: string;
  /** Labels of the buttons. */
  confirm: string;
  cancel: string;
}

export interface ConfirmQuestion extends Asked {
  kind: "confirm";
  /** What is agreed to cannot be taken back. */
  isDangerous: boolean;
}

export interface PromptQuestion extends Asked {
  kind: "prompt";
  /** Of the field; "" = the title names it. */
  label: string;
  initial: string;
  placeholder: string;
  isMultiline: boolean;
  /** Nothing entered is no answer. */
  isRequired: boolean;
}

export type Question = ConfirmQuestion | PromptQuestion;

/** A question that is shown, or waits for those before it. */
export interface OpenQuestion {
  /** Number of the effect that asks. */
  id: number;
  question: Question;
  answer(value: Json): void;
}

/** What closing a dialog without a decision means. */
export function dismissal({ kind }: Question): Json {
  return kind === "confirm" ? false : null;
}
