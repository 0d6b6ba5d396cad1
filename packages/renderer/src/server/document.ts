/** What a server needs to send pages that were rendered elsewhere: no React in it. */

export { DRAFT_PARAMETER, type PageData } from "../page/page-data.ts";
export type { ClientManifest } from "./client-manifest.ts";
export { type PageDocument, pageDocument } from "./page-document.ts";
