/** The browser entry: makes the page that the server sent alive. */

import { setBasePath } from "@heddle/components/base-path";
import { tellPhase } from "@heddle/components/connection";
import { createRoot } from "react-dom/client";
import type { World } from "./connection/connection.ts";
import { recall, remember } from "./connection/tab-memory.ts";
import { after, browserTransports } from "./connection/transport/browser-transports.ts";
import { DraftAccess } from "./draft/access.ts";
import { storedEntries } from "./effects/storage.ts";
import { reportSize } from "./embed/size.ts";
import { watchFailures } from "./failures/failures.ts";
import { pathOf } from "./navigation/address.ts";
import { focusPage, showPlace } from "./navigation/arrival.ts";
import { watchIntent } from "./navigation/intent.ts";
import { findComponent, loadComponents } from "./page/components.ts";
import { LivePage } from "./page/live-page.ts";
import { loadLocal } from "./page/local-layer.ts";
import { PAGE_DATA_ID, type PageData, ROOT_ID } from "./page/page-data.ts";
import { keepTemplate } from "./page/resources.ts";
import { takeOver } from "./page/take-over.tsx";
import { Session } from "./session/session.ts";
import { Shell, ShellView } from "./shell/shell.tsx";

async function start(): Promise<void> {
  const root = document.getElementById(ROOT_ID);
  const text = document.getElementById(PAGE_DATA_ID)?.textContent;
  if (!root || !text) return;
  const data: PageData = JSON.parse(text);
  setBasePath(data.site.basePath);
  keepTemplate(data.template);
  await Promise.all([loadComponents(data.template.components, data.draft), loadLocal(data.template)]);
  const page = new LivePage(data.template, data.model, findComponent);
  page.site = data.site;
  if (!data.draft) reportSize(window, root);
  const isAlive = takeOver(root, page);
  if (data.token === "" && !data.draft) {
    watchLinks(root, () => data.programHash);
    await isAlive;
    tellPhase("none");
    if (data.template.local) {
      const { connectAlone } = await import("./session/alone.ts");
      connectAlone(page, drawShell(), window);
    }
    return;
  }

  const shell = drawShell();
  const access = new DraftAccess(window);
  const session = new Session({
    data,
    page,
    shell,
    failures: data.draft ? new (await import("./draft/failures.ts")).DraftFailures(shell) : null,
    window,
    world: browserWorld(access, page),
    kept: recall(() => sessionStorage),
    remember: (memory) => remember(() => sessionStorage, memory),
    path: () => pathOf(new URL(location.href)),
    onPage: (place) => {
      const before = document.activeElement;
      // When React has drawn the page.
      setTimeout(() => {
        showPlace(window, place);
        focusPage(root, before, "hash" in place ? place.hash : "");
      });
    },
  });
  session.onPhase(tellPhase);
  listen(session, root, access, page);
  watchLinks(root, () => session.programHash);
  watchFailures(window, (message, stack) => session.failed(message, stack));
  await isAlive;
  // Before the session starts, so that the editor misses nothing of what the gateway tells of a draft.
  const { token } = access;
  if (data.draft && token !== null && window.parent !== window) {
    const [{ startCanvas }, { canvasHost }] = await Promise.all([
      import("./canvas/index.ts"),
      import("./draft/canvas-host.ts"),
    ]);
    startCanvas(canvasHost(root, token, access, page, session, shell));
  }
  session.start();
}

/** What is shown around the page: messages and dialogs. */
function drawShell(): Shell {
  const shell = new Shell();
  const root = document.createElement("div");
  document.body.append(root);
  createRoot(root).render(<ShellView shell={shell} />);
  return shell;
}

function browserWorld(access: DraftAccess, page: LivePage): World {
  const tab = crypto.getRandomValues(new Uint32Array(3)).join("-");
  const transports = browserTransports();
  return {
    open: (token) => transports.open(token),
    client: () => ({
      path: pathOf(new URL(location.href)),
      locale: navigator.language || "en",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
      storage: storedEntries(() => localStorage, page.servedTemplate.kept?.localStorage ?? []),
      sessionStorage: storedEntries(() => sessionStorage, page.servedTemplate.kept?.sessionStorage ?? []),
      tab,
      ...(access.token === null ? {} : { draft: access.token }),
    }),
    after,
    random: Math.random,
  };
}

/** What a link's page is drawn with is loaded when somebody is about to follow the link. */
function watchLinks(root: HTMLElement, programHash: () => string): void {
  watchIntent(root, (link) => {
    void import("./navigation/prefetch.ts").then(({ prefetch }) => prefetch(link.href, programHash()));
  });
}

/** What happens around the page: links, back and forward, other tabs, the network coming back. */
function listen(session: Session, root: HTMLElement, access: DraftAccess, page: LivePage): void {
  root.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link) return;
    const isFollowed = session.navigation.follow({
      href: link.href,
      target: link.target,
      hasDownload: link.hasAttribute("download"),
    });
    if (isFollowed) event.preventDefault();
  });
  // A debounced event still waits: what was done last must not be lost with the page.
  window.addEventListener("pagehide", () => page.flush());
  window.addEventListener("popstate", () => {
    access.keepInAddress();
    session.navigation.returned();
  });
  window.addEventListener("pagehide", () => session.navigation.left());
  window.addEventListener("storage", (event) => {
    if (event.storageArea !== localStorage) return;
    const followed = page.servedTemplate.kept?.synced ?? [];
    // Without a key: everything was cleared.
    const keys = event.key === null ? followed : followed.filter((key) => key === event.key);
    for (const key of keys) session.stored(key, event.newValue);
  });
  window.addEventListener("online", () => session.hurry());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") session.hurry();
  });
}

void start();
