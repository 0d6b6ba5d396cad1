import type { Json } from "@heddle/schema";
import { Answers, EFFECTS, type EffectPort } from "@heddle/state-engine/effects";
import type { LocalPort } from "../page/local-layer.ts";
import { drive } from "./drive.ts";
import { keptFile } from "./kept-file.ts";
import type { Schedule } from "./schedule.ts";

/** Effects of local states are numbered below zero: the server counts its own upwards. */
let lastEffect = 0;

/** `ui` in the browser, with the same checks as on the server. What it does happens at once, and is answered here. */
export function userInterface(schedule: Schedule, port: LocalPort): unknown {
  const answers = new Answers();
  const buttons = new Map<number, () => unknown>();
  const add = (name: string, ...args: Json[]) => {
    lastEffect -= 1;
    port.effect(name, args, lastEffect, {
      answer: (effect, value) => {
        const problem = answers.answer(effect, value);
        if (problem !== "") port.failed(new TypeError(problem));
      },
      act: (effect) => {
        const run = buttons.get(effect);
        if (run) drive(schedule, run, (error) => port.failed(error));
      },
    });
    return lastEffect;
  };
  const effects: EffectPort = {
    form: null,
    add,
    ask: (name, args, question) => answers.ask(add(name, ...args), question),
    keep: (_name, content) => keptFile(content),
    offer: (effect, run) => {
      buttons.set(effect, run);
    },
  };
  return Object.freeze(
    Object.fromEntries(EFFECTS.map(({ name, run }) => [name, (...args: unknown[]) => run(effects, args)])),
  );
}
