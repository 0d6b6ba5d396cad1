import type { Effect } from "./effect.ts";
import { back } from "./kinds/back.ts";
import { blur } from "./kinds/blur.ts";
import { call } from "./kinds/call.ts";
import { clear } from "./kinds/clear.ts";
import { confirm } from "./kinds/confirm.ts";
import { copy } from "./kinds/copy.ts";
import { dismiss } from "./kinds/dismiss.ts";
import { download } from "./kinds/download.ts";
import { focus } from "./kinds/focus.ts";
import { invalid } from "./kinds/invalid.ts";
import { navigate } from "./kinds/navigate.ts";
import { open } from "./kinds/open.ts";
import { print } from "./kinds/print.ts";
import { prompt } from "./kinds/prompt.ts";
import { replace } from "./kinds/replace.ts";
import { reset } from "./kinds/reset.ts";
import { scrollTo } from "./kinds/scroll-to.ts";
import { select } from "./kinds/select.ts";
import { setTitle } from "./kinds/set-title.ts";
import { setValue } from "./kinds/set-value.ts";
import { toast } from "./kinds/toast.ts";

/** Everything that `ui` offers. One file each in `kinds/`. */
export const EFFECTS: readonly Effect[] = [
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
];

export type { FileData } from "../files/index.ts";
export { Answers } from "./answers.ts";
export type { EffectPort } from "./effect.ts";
