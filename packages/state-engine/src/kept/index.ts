/** Fields that live elsewhere, as authors declare them. Each place is a file in `kinds/`. */

import { KeptField } from "./kept-field.ts";
import type { KeptKind, KeptOptions } from "./kind.ts";
import { cookieKind } from "./kinds/cookie.ts";
import { localStorageKind } from "./kinds/local-storage.ts";
import { queryKind } from "./kinds/query.ts";
import { sessionStorageKind } from "./kinds/session-storage.ts";

type Declare = <Value>(initial: Value, options?: KeptOptions) => Value;

function declaring(kind: KeptKind): Declare {
  return <Value>(initial: Value, options?: KeptOptions) => new KeptField(kind, initial, options) as Value;
}

/** `theme = cookie("light", { maxAge: 86_400 })`: known in the first HTML of a page. */
export const cookie = declaring(cookieKind);
/** `todos = localStorage<Todo[]>([])`: the same in all tabs of a browser. */
export const localStorage = declaring(localStorageKind);
/** `step = sessionStorage(1)`: of one tab, also when its session is a new one. */
export const sessionStorage = declaring(sessionStorageKind);
/** `filter = query("all")`: in the address, as `?filter=…`. */
export const query = declaring(queryKind);
