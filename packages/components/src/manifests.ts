/** Every component's manifest by name: data only, so it can be read anywhere. */

import type { ComponentManifest, ManifestRegistry } from "@heddle/schema";
import { manifest as accordion } from "./accordion/manifest.ts";
import { manifest as accordionItem } from "./accordion-item/manifest.ts";
import { manifest as alert } from "./alert/manifest.ts";
import { manifest as avatar } from "./avatar/manifest.ts";
import { manifest as badge } from "./badge/manifest.ts";
import { manifest as box } from "./box/manifest.ts";
import { manifest as button } from "./button/manifest.ts";
import { manifest as card } from "./card/manifest.ts";
import { manifest as center } from "./center/manifest.ts";
import { manifest as checkbox } from "./checkbox/manifest.ts";
import { manifest as checkboxGroup } from "./checkbox-group/manifest.ts";
import { manifest as container } from "./container/manifest.ts";
import { manifest as datePicker } from "./date-picker/manifest.ts";
import { manifest as dialog } from "./dialog/manifest.ts";
import { manifest as divider } from "./divider/manifest.ts";
import { manifest as drawer } from "./drawer/manifest.ts";
import { manifest as fileUpload } from "./file-upload/manifest.ts";
import { manifest as flex } from "./flex/manifest.ts";
import { manifest as form } from "./form/manifest.ts";
import { manifest as grid } from "./grid/manifest.ts";
import { manifest as hStack } from "./h-stack/manifest.ts";
import { manifest as heading } from "./heading/manifest.ts";
import { manifest as icon } from "./icon/manifest.ts";
import { manifest as image } from "./image/manifest.ts";
import { manifest as input } from "./input/manifest.ts";
import { manifest as link } from "./link/manifest.ts";
import { manifest as markdown } from "./markdown/manifest.ts";
import { manifest as numberInput } from "./number-input/manifest.ts";
import { manifest as progress } from "./progress/manifest.ts";
import { manifest as radioGroup } from "./radio-group/manifest.ts";
import { manifest as select } from "./select/manifest.ts";
import { manifest as slider } from "./slider/manifest.ts";
import { manifest as spacer } from "./spacer/manifest.ts";
import { manifest as spinner } from "./spinner/manifest.ts";
import { manifest as switchManifest } from "./switch/manifest.ts";
import { manifest as tab } from "./tab/manifest.ts";
import { manifest as table } from "./table/manifest.ts";
import { manifest as tabs } from "./tabs/manifest.ts";
import { manifest as text } from "./text/manifest.ts";
import { manifest as textArea } from "./text-area/manifest.ts";
import { manifest as themeToggle } from "./theme-toggle/manifest.ts";
import { manifest as vStack } from "./v-stack/manifest.ts";

/** In the order of the palette: sections stand in the order in which they first appear. */
const all: ComponentManifest[] = [
  box,
  flex,
  vStack,
  hStack,
  grid,
  container,
  center,
  card,
  divider,
  spacer,
  tabs,
  tab,
  accordion,
  accordionItem,
  heading,
  text,
  link,
  markdown,
  image,
  icon,
  avatar,
  button,
  input,
  textArea,
  numberInput,
  select,
  checkbox,
  checkboxGroup,
  switchManifest,
  radioGroup,
  slider,
  datePicker,
  fileUpload,
  themeToggle,
  form,
  badge,
  table,
  spinner,
  progress,
  alert,
  dialog,
  drawer,
];

export const manifests: ManifestRegistry = Object.fromEntries(
  all.map((manifest) => [manifest.name, manifest]),
);
