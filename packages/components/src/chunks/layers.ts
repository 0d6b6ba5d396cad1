/** What shows one thing at a time: one chunk. */

import { type ComponentModule, untyped } from "../component-module.ts";
import { Dialog } from "../dialog/component.tsx";
import { Tab } from "../tab/component.tsx";
import { Tabs } from "../tabs/component.tsx";

export const components = {
  Dialog: untyped(Dialog),
  Tab: untyped(Tab),
  Tabs: untyped(Tabs),
} satisfies ComponentModule;
