import type { Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";
import type { AboutSite } from "../about/tags.ts";

/** What a page's HTML holds for the script, as JSON in `<script id="heddle-page">`. */
export interface PageData {
  programHash: string;
  /** Of the session that this page load began; "" = there is none, the page is all there is. */
  token: string;
  patchSeq: number;
  epoch: number;
  ackEventSeq: number;
  template: Template;
  model: PageModel;
  draft: boolean;
  language: string;
  /** What the head says of all pages, and where the app is. */
  site: AboutSite;
}

export const PAGE_DATA_ID = "heddle-page";
export const ROOT_ID = "heddle-root";

/** The query parameter of a draft's address that holds the token which lets a browser see it. */
export const DRAFT_PARAMETER = "heddle-draft";
