import { setBasePath } from "@heddle/components/base-path";
import { heavy } from "@heddle/components/heavy";
import { type AnyComponent, eager } from "@heddle/components/registry";
import { setServedPlace } from "@heddle/components/served-place";
import { setServedAddress } from "@heddle/components/visited";
import type { Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";
import { renderToString } from "react-dom/server";
import * as lateHalf from "../late/index.ts";
import { setLateHalf } from "../page/components.ts";
import { LivePage } from "../page/live-page.ts";
import { PageView } from "../view/page-view.tsx";

const components: Readonly<Record<string, AnyComponent>> = { ...eager, ...heavy };

setLateHalf(lateHalf);

export interface RenderedPage {
  template: Template;
  model: PageModel;
  /** Path below which the app lives; absent: at the root of its origin. */
  basePath?: string;
  /** Path and query within the app that the page is asked for under: links that lead there are marked. */
  address?: string;
  /** The reader's language; absent: not known. */
  locale?: string;
  /** Where the reader's clock is, as far as it is known; absent: UTC. */
  timeZone?: string;
}

/**
 * The HTML of a page's root for its first paint. Needs nothing of Node or the browser: it runs in the confined
 * renderer processes. A page's title stands in its document, see `pageDocument`.
 * @throws when the model does not fit the template.
 */
export function renderPage({
  template,
  model,
  basePath = "",
  address = "",
  locale = "",
  timeZone = "UTC",
}: RenderedPage): string {
  setBasePath(basePath);
  setServedAddress(address);
  setServedPlace(locale, timeZone);
  const find = (type: string) => (Object.hasOwn(components, type) ? components[type] : undefined);
  return renderToString(<PageView page={new LivePage(template, model, find)} />);
}
