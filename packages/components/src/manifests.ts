/** Every component's manifest by name: data only, so it can be read anywhere. */

import type { ComponentManifest, ManifestRegistry } from "@heddle/schema";
import { manifest as box } from "./box/manifest.ts";
import { manifest as button } from "./button/manifest.ts";
import { manifest as card } from "./card/manifest.ts";
import { manifest as center } from "./center/manifest.ts";
import { manifest as checkbox } from "./checkbox/manifest.ts";
import { manifest as flex } from "./flex/manifest.ts";
import { manifest as hStack } from "./h-stack/manifest.ts";
import { manifest as heading } from "./heading/manifest.ts";
import { manifest as icon } from "./icon/manifest.ts";
import { manifest as image } from "./image/manifest.ts";
import { manifest as input } from "./input/manifest.ts";
import { manifest as link } from "./link/manifest.ts";
import { manifest as spinner } from "./spinner/manifest.ts";
import { manifest as text } from "./text/manifest.ts";
import { manifest as vStack } from "./v-stack/manifest.ts";

/** In the order of the palette: sections stand in the order in which they first appear. */
const all: ComponentManifest[] = [
  box,
  flex,
  vStack,
  hStack,
  center,
  card,
  heading,
  text,
  link,
  image,
  icon,
  button,
  input,
  checkbox,
  spinner,
];

export const manifests: ManifestRegistry = Object.fromEntries(
  all.map((manifest) => [manifest.name, manifest]),
);
