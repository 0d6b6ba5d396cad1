/** The React components by name: light ones are there at once, heavy ones come in a chunk of their own. */

import type { ComponentType } from "react";
import { Badge } from "./badge/component.tsx";
import { Box } from "./box/component.tsx";
import { Button } from "./button/component.tsx";
import { Card } from "./card/component.tsx";
import { Center } from "./center/component.tsx";
import { Checkbox } from "./checkbox/component.tsx";
import { Container } from "./container/component.tsx";
import { Divider } from "./divider/component.tsx";
import { Flex } from "./flex/component.tsx";
import { Grid } from "./grid/component.tsx";
import { HStack } from "./h-stack/component.tsx";
import { Heading } from "./heading/component.tsx";
import { Icon } from "./icon/component.tsx";
import { Image } from "./image/component.tsx";
import { Input } from "./input/component.tsx";
import { Link } from "./link/component.tsx";
import { Spacer } from "./spacer/component.tsx";
import { Spinner } from "./spinner/component.tsx";
import { Text } from "./text/component.tsx";
import { VStack } from "./v-stack/component.tsx";

/** Props come from the wire by name, so that a component is called without its types; it copes with any value. */
export type AnyComponent = ComponentType<Record<string, unknown>>;
export type ComponentModule = Readonly<Record<string, AnyComponent>>;

export function untyped<Props>(component: ComponentType<Props>): AnyComponent {
  return component as unknown as AnyComponent;
}

/** In the base chunk. */
export const eager: ComponentModule = {
  Badge: untyped(Badge),
  Box: untyped(Box),
  Button: untyped(Button),
  Card: untyped(Card),
  Center: untyped(Center),
  Checkbox: untyped(Checkbox),
  Container: untyped(Container),
  Divider: untyped(Divider),
  Flex: untyped(Flex),
  Grid: untyped(Grid),
  HStack: untyped(HStack),
  Heading: untyped(Heading),
  Icon: untyped(Icon),
  Image: untyped(Image),
  Input: untyped(Input),
  Link: untyped(Link),
  Spacer: untyped(Spacer),
  Spinner: untyped(Spinner),
  Text: untyped(Text),
  VStack: untyped(VStack),
};

/** By name, how to load it. Keys are those components whose manifest says `lazy`. */
export const lazy: Readonly<Record<string, () => Promise<AnyComponent>>> = {
  Alert: async () => untyped((await import("./alert/component.tsx")).Alert),
  Avatar: async () => untyped((await import("./avatar/component.tsx")).Avatar),
  Dialog: async () => untyped((await import("./dialog/component.tsx")).Dialog),
  Form: async () => untyped((await import("./form/component.tsx")).Form),
  Markdown: async () => untyped((await import("./markdown/component.tsx")).Markdown),
  NumberInput: async () => untyped((await import("./number-input/component.tsx")).NumberInput),
  Progress: async () => untyped((await import("./progress/component.tsx")).Progress),
  RadioGroup: async () => untyped((await import("./radio-group/component.tsx")).RadioGroup),
  Select: async () => untyped((await import("./select/component.tsx")).Select),
  Slider: async () => untyped((await import("./slider/component.tsx")).Slider),
  Switch: async () => untyped((await import("./switch/component.tsx")).Switch),
  Tab: async () => untyped((await import("./tab/component.tsx")).Tab),
  Table: async () => untyped((await import("./table/component.tsx")).Table),
  Tabs: async () => untyped((await import("./tabs/component.tsx")).Tabs),
  TextArea: async () => untyped((await import("./text-area/component.tsx")).TextArea),
};
