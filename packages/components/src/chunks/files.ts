/** Taking files from visitors: one chunk. */

import { type ComponentModule, untyped } from "../component-module.ts";
import { FileUpload } from "../file-upload/component.tsx";

export const components = { FileUpload: untyped(FileUpload) } satisfies ComponentModule;
