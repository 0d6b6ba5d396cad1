/** The Tailwind classes that each component itself may put on the page, so that a page's CSS holds just those. */

import { classes as box } from "./box/classes.ts";
import { classes as button } from "./button/classes.ts";
import { classes as card } from "./card/classes.ts";
import { classes as center } from "./center/classes.ts";
import { classes as checkbox } from "./checkbox/classes.ts";
import { classes as flex } from "./flex/classes.ts";
import { classes as hStack } from "./h-stack/classes.ts";
import { classes as heading } from "./heading/classes.ts";
import { classes as icon } from "./icon/classes.ts";
import { classes as image } from "./image/classes.ts";
import { classes as input } from "./input/classes.ts";
import { classes as link } from "./link/classes.ts";
import { classes as spinner } from "./spinner/classes.ts";
import { type ClassTable, classesOf } from "./style/ui.ts";
import { classes as text } from "./text/classes.ts";
import { classes as vStack } from "./v-stack/classes.ts";

const tables: Record<string, ClassTable> = {
  Box: box,
  Button: button,
  Card: card,
  Center: center,
  Checkbox: checkbox,
  Flex: flex,
  HStack: hStack,
  Heading: heading,
  Icon: icon,
  Image: image,
  Input: input,
  Link: link,
  Spinner: spinner,
  Text: text,
  VStack: vStack,
};

/** Component name to its own classes, without doubles. */
export const componentClasses: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, [...new Set(classesOf(table))]]),
);
