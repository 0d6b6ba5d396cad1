/** `npx node packages/schema/src/json-schema/write.ts` writes app.schema.json anew; a test checks that it is current. */

import { writeFileSync } from "node:fs";
import { appJsonSchema } from "./json-schema.ts";

writeFileSync(new URL("../../app.schema.json", import.meta.url), appJsonSchema());
