/**
 * The React components by name: what nearly every page has is there at once, the rest comes in chunks. Components that
 * are used together share a chunk, so that a form is one request and not one for each of its fields.
 */

import { Box } from "./box/component.tsx";
import { Button } from "./button/component.tsx";
import { Card } from "./card/component.tsx";
import { Center } from "./center/component.tsx";
import { type AnyComponent, type ComponentModule, untyped } from "./component-module.ts";
import { Flex } from "./flex/component.tsx";
import { HStack } from "./h-stack/component.tsx";
import { Heading } from "./heading/component.tsx";
import { Icon } from "./icon/component.tsx";
import { Link } from "./link/component.tsx";
import { Spinner } from "./spinner/component.tsx";
import { Text } from "./text/component.tsx";
import { VStack } from "./v-stack/component.tsx";

export type { AnyComponent, ComponentModule };

/** In the base chunk. */
export const eager: ComponentModule = {
  Box: untyped(Box),
  Button: untyped(Button),
  Card: untyped(Card),
  Center: untyped(Center),
  Flex: untyped(Flex),
  HStack: untyped(HStack),
  Heading: untyped(Heading),
  Icon: untyped(Icon),
  Link: untyped(Link),
  Spinner: untyped(Spinner),
  Text: untyped(Text),
  VStack: untyped(VStack),
};

const controls = () => import("./chunks/controls.ts").then((chunk) => chunk.components);
const dates = () => import("./chunks/dates.ts").then((chunk) => chunk.components);
const display = () => import("./chunks/display.ts").then((chunk) => chunk.components);
const files = () => import("./chunks/files.ts").then((chunk) => chunk.components);
const layers = () => import("./chunks/layers.ts").then((chunk) => chunk.components);
const writing = () => import("./chunks/writing.ts").then((chunk) => chunk.components);

/** By name, how to load the chunk that has it. Keys are those components whose manifest says `lazy`. */
export const lazy: Readonly<Record<string, () => Promise<ComponentModule>>> = {
  Accordion: layers,
  AccordionItem: layers,
  Alert: display,
  Avatar: display,
  Badge: display,
  Checkbox: controls,
  CheckboxGroup: controls,
  Container: display,
  DatePicker: dates,
  Dialog: layers,
  Divider: display,
  Drawer: layers,
  FileUpload: files,
  Form: controls,
  Grid: display,
  Image: display,
  Input: controls,
  Markdown: writing,
  NumberInput: controls,
  Progress: display,
  RadioGroup: controls,
  Select: controls,
  Slider: controls,
  Spacer: display,
  Switch: controls,
  Tab: layers,
  Table: display,
  Tabs: layers,
  TextArea: controls,
  ThemeToggle: layers,
};
