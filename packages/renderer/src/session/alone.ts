/** A page without a session: its local state lives, and nothing is sent. */

import { answerOfClient } from "../client-module/answer.ts";
import type { EffectTargets } from "../effects/effect.ts";
import { runEffect } from "../effects/index.ts";
import { targetOf } from "../navigation/address.ts";
import type { LivePage } from "../page/live-page.ts";
import type { EffectAnswers } from "../page/local-layer.ts";
import type { Shell } from "../shell/shell.tsx";

/** Lets the page's own half run. Going elsewhere loads the other page's document. */
export function connectAlone(
  page: LivePage,
  shell: Shell,
  window: Pick<Window, "location" | "history">,
): void {
  const nothing = () => {};
  page.connect({
    send: nothing,
    edit: nothing,
    isOnItsWay: () => false,
    upload: (_place, _files, listener) => {
      listener.onFailed("Files cannot be sent from here.");
      return { cancel: nothing, cancelFile: nothing };
    },
    effect: (name, args, id, answered) => {
      // After React has drawn what the same handler changed.
      setTimeout(() => runEffect(targetsOf(page, shell, window, answered), name, args, id));
    },
    failed: (error) => {
      console.error(error);
      const isForPeople = error instanceof Error && error.name === "UserError";
      shell.toast(
        "error",
        isForPeople ? error.message : "Something went wrong while handling that. Try again.",
      );
    },
  });
}

function targetsOf(
  page: LivePage,
  shell: Shell,
  { location, history }: Pick<Window, "location" | "history">,
  answered: EffectAnswers,
): EffectTargets {
  const go = (address: string, mode?: "push" | "replace") => {
    const target = targetOf(address, new URL(location.href));
    if (!target || !["http:", "https:", "mailto:", "tel:"].includes(target.protocol)) return;
    if (mode === "replace") location.replace(target.href);
    else location.assign(target.href);
  };
  return {
    toast: (kind, text, options) => shell.toast(kind, text, options),
    dismiss: (id) => shell.dismiss(id),
    navigate: go,
    redirect: (address) => go(address, "replace"),
    back: () => history.back(),
    ask: (id, question) => shell.ask(id, question, (answer) => answered.answer(id, answer)),
    withdraw: (id) => shell.withdraw(id),
    call: (id, name, args) => {
      void answerOfClient(page.servedTemplate.clientModule, name, args).then((answer) =>
        answered.answer(id, answer),
      );
    },
    act: (id) => answered.act(id),
    token: () => "",
  };
}
