/** Dates, with the calendar arithmetic they take: one chunk. */

import { type ComponentModule, untyped } from "../component-module.ts";
import { DatePicker } from "../date-picker/component.tsx";

export const components = { DatePicker: untyped(DatePicker) } satisfies ComponentModule;
