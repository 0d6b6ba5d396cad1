export type { PageData } from "../page/page-data.ts";
export type { ClientManifest } from "./client-manifest.ts";
export { type PageDocument, pageDocument } from "./page-document.ts";
export { renderPage } from "./render-page.tsx";
