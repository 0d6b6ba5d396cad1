import type { Json } from "@heddle/schema";
import type { ClientEffect, EffectTargets } from "./effect.ts";
import { back } from "./kinds/back.ts";
import { blur } from "./kinds/blur.ts";
import { call } from "./kinds/call.ts";
import { clear } from "./kinds/clear.ts";
import { confirm } from "./kinds/confirm.ts";
import { cookie } from "./kinds/cookie.ts";
import { cookieTicket } from "./kinds/cookie-ticket.ts";
import { copy } from "./kinds/copy.ts";
import { dismiss } from "./kinds/dismiss.ts";
import { download } from "./kinds/download.ts";
import { focus } from "./kinds/focus.ts";
import { invalid } from "./kinds/invalid.ts";
import { navigate } from "./kinds/navigate.ts";
import { open } from "./kinds/open.ts";
import { print } from "./kinds/print.ts";
import { prompt } from "./kinds/prompt.ts";
import { query } from "./kinds/query.ts";
import { redirect } from "./kinds/redirect.ts";
import { replace } from "./kinds/replace.ts";
import { reset } from "./kinds/reset.ts";
import { scrollTo } from "./kinds/scroll-to.ts";
import { select } from "./kinds/select.ts";
import { sessionStorageEffect } from "./kinds/session-storage.ts";
import { setTitle } from "./kinds/set-title.ts";
import { setValue } from "./kinds/set-value.ts";
import { storage } from "./kinds/storage.ts";
import { toast } from "./kinds/toast.ts";
import { withdraw } from "./kinds/withdraw.ts";

/** What the server may make this browser do. One file each in `kinds/`. */
const EFFECTS: readonly ClientEffect[] = [
  toast,
  dismiss,
  navigate,
  replace,
  back,
  open,
  copy,
  download,
  focus,
  blur,
  select,
  scrollTo,
  setValue,
  clear,
  setTitle,
  print,
  confirm,
  prompt,
  call,
  invalid,
  reset,
  withdraw,
  storage,
  sessionStorageEffect,
  query,
  cookie,
  cookieTicket,
  redirect,
];

const byName = new Map<string, ClientEffect>(EFFECTS.map((effect) => [effect.name, effect]));

/** Runs one effect in this browser. One that it does not know, of a newer server, is passed over. */
export function runEffect(targets: EffectTargets, name: string, args: readonly Json[], id: number): void {
  byName.get(name)?.run(targets, args, id);
}
