/** The Tailwind classes that each component itself may put on the page, so that a page's CSS holds just those. */

import { classes as accordion } from "./accordion/classes.ts";
import { classes as accordionItem } from "./accordion-item/classes.ts";
import { classes as alert } from "./alert/classes.ts";
import { classes as avatar } from "./avatar/classes.ts";
import { classes as badge } from "./badge/classes.ts";
import { classes as box } from "./box/classes.ts";
import { classes as button } from "./button/classes.ts";
import { classes as card } from "./card/classes.ts";
import { classes as center } from "./center/classes.ts";
import { classes as checkbox } from "./checkbox/classes.ts";
import { classes as checkboxGroup } from "./checkbox-group/classes.ts";
import { classes as container } from "./container/classes.ts";
import { classes as datePicker } from "./date-picker/classes.ts";
import { classes as dialog } from "./dialog/classes.ts";
import { classes as divider } from "./divider/classes.ts";
import { classes as drawer } from "./drawer/classes.ts";
import { classes as fileUpload } from "./file-upload/classes.ts";
import { classes as flex } from "./flex/classes.ts";
import { classes as form } from "./form/classes.ts";
import { classes as grid } from "./grid/classes.ts";
import { classes as hStack } from "./h-stack/classes.ts";
import { classes as heading } from "./heading/classes.ts";
import { classes as icon } from "./icon/classes.ts";
import { classes as image } from "./image/classes.ts";
import { classes as input } from "./input/classes.ts";
import { classes as link } from "./link/classes.ts";
import { classes as markdown } from "./markdown/classes.ts";
import { classes as numberInput } from "./number-input/classes.ts";
import { classes as progress } from "./progress/classes.ts";
import { classes as radioGroup } from "./radio-group/classes.ts";
import { classes as select } from "./select/classes.ts";
import { classes as slider } from "./slider/classes.ts";
import { classes as spacer } from "./spacer/classes.ts";
import { classes as spinner } from "./spinner/classes.ts";
import { type ClassTable, classesOf } from "./style/ui.ts";
import { classes as switchClasses } from "./switch/classes.ts";
import { classes as tab } from "./tab/classes.ts";
import { classes as table } from "./table/classes.ts";
import { classes as tabs } from "./tabs/classes.ts";
import { classes as text } from "./text/classes.ts";
import { classes as textArea } from "./text-area/classes.ts";
import { classes as themeToggle } from "./theme-toggle/classes.ts";
import { classes as vStack } from "./v-stack/classes.ts";

const tables: Record<string, ClassTable> = {
  Accordion: accordion,
  AccordionItem: accordionItem,
  Alert: alert,
  Avatar: avatar,
  Badge: badge,
  Box: box,
  Button: button,
  Card: card,
  Center: center,
  Checkbox: checkbox,
  CheckboxGroup: checkboxGroup,
  Container: container,
  DatePicker: datePicker,
  Dialog: dialog,
  Divider: divider,
  Drawer: drawer,
  FileUpload: fileUpload,
  Flex: flex,
  Form: form,
  Grid: grid,
  HStack: hStack,
  Heading: heading,
  Icon: icon,
  Image: image,
  Input: input,
  Link: link,
  Markdown: markdown,
  NumberInput: numberInput,
  Progress: progress,
  RadioGroup: radioGroup,
  Select: select,
  Slider: slider,
  Spacer: spacer,
  Spinner: spinner,
  Switch: switchClasses,
  Tab: tab,
  Table: table,
  Tabs: tabs,
  Text: text,
  TextArea: textArea,
  ThemeToggle: themeToggle,
  VStack: vStack,
};

/** Component name to its own classes, without doubles. */
export const componentClasses: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, [...new Set(classesOf(table))]]),
);
