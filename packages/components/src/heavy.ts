/** The components of the lazy chunks, all at once: for the server, which draws any page without waiting. */

import { components as controls } from "./chunks/controls.ts";
import { components as dates } from "./chunks/dates.ts";
import { components as display } from "./chunks/display.ts";
import { components as files } from "./chunks/files.ts";
import { components as layers } from "./chunks/layers.ts";
import { components as writing } from "./chunks/writing.ts";
import type { ComponentModule } from "./component-module.ts";

export const heavy: ComponentModule = { ...controls, ...dates, ...display, ...files, ...layers, ...writing };
