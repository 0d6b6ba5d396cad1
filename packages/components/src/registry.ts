/** The React components by name: light ones are there at once, heavy ones come in a chunk of their own. */

import type { ComponentType } from "react";
import { Box } from "./box/component.tsx";
import { Button } from "./button/component.tsx";
import { Card } from "./card/component.tsx";
import { Center } from "./center/component.tsx";
import { Checkbox } from "./checkbox/component.tsx";
import { Flex } from "./flex/component.tsx";
import { HStack } from "./h-stack/component.tsx";
import { Heading } from "./heading/component.tsx";
import { Icon } from "./icon/component.tsx";
import { Image } from "./image/component.tsx";
import { Input } from "./input/component.tsx";
import { Link } from "./link/component.tsx";
import { Spinner } from "./spinner/component.tsx";
import { Text } from "./text/component.tsx";
import { VStack } from "./v-stack/component.tsx";

/** Props come from the wire by name, so that a component is called without its types; it copes with any value. */
export type AnyComponent = ComponentType<Record<string, unknown>>;
export type ComponentModule = Readonly<Record<string, AnyComponent>>;

function untyped<Props>(component: ComponentType<Props>): AnyComponent {
  return component as unknown as AnyComponent;
}

/** In the base chunk. */
export const eager: ComponentModule = {
  Box: untyped(Box),
  Button: untyped(Button),
  Card: untyped(Card),
  Center: untyped(Center),
  Checkbox: untyped(Checkbox),
  Flex: untyped(Flex),
  HStack: untyped(HStack),
  Heading: untyped(Heading),
  Icon: untyped(Icon),
  Image: untyped(Image),
  Input: untyped(Input),
  Link: untyped(Link),
  Spinner: untyped(Spinner),
  Text: untyped(Text),
  VStack: untyped(VStack),
};

/** By name, how to load it. Keys are those components whose manifest says `lazy`. */
export const lazy: Readonly<Record<string, () => Promise<AnyComponent>>> = {};
