/** Where the built files of this package lie: for the servers that hand them out. Node only. */

import { fileURLToPath } from "node:url";

/** The folder whose files are served below `/_heddle/client/`, all immutable; beside some stand `.gz` and `.br`. */
export const clientDirectory = fileURLToPath(new URL("../../dist/client/", import.meta.url));
