/** What shows one thing at a time, or the same in two ways: one chunk. */

import { Accordion } from "../accordion/component.tsx";
import { AccordionItem } from "../accordion-item/component.tsx";
import { type ComponentModule, untyped } from "../component-module.ts";
import { Dialog } from "../dialog/component.tsx";
import { Drawer } from "../drawer/component.tsx";
import { Tab } from "../tab/component.tsx";
import { Tabs } from "../tabs/component.tsx";
import { ThemeToggle } from "../theme-toggle/component.tsx";

export const components = {
  Accordion: untyped(Accordion),
  AccordionItem: untyped(AccordionItem),
  Dialog: untyped(Dialog),
  Drawer: untyped(Drawer),
  Tab: untyped(Tab),
  Tabs: untyped(Tabs),
  ThemeToggle: untyped(ThemeToggle),
} satisfies ComponentModule;
