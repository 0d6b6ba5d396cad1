/** The browser entry: makes the page that the server sent alive. */

import { createRoot, hydrateRoot } from "react-dom/client";
import type { Socket, World } from "./connection/connection.ts";
import { recall, remember } from "./connection/tab-memory.ts";
import { DraftAccess } from "./draft/access.ts";
import { storedEntries } from "./effects/storage.ts";
import { pathOf } from "./navigation/address.ts";
import { findComponent, loadComponents } from "./page/components.ts";
import { LivePage } from "./page/live-page.ts";
import { PAGE_DATA_ID, type PageData, ROOT_ID } from "./page/page-data.ts";
import { keepTemplate } from "./page/resources.ts";
import { Session } from "./session/session.ts";
import { Shell, ShellView } from "./shell/shell.tsx";
import { PageView } from "./view/page-view.tsx";

async function start(): Promise<void> {
  const root = document.getElementById(ROOT_ID);
  const text = document.getElementById(PAGE_DATA_ID)?.textContent;
  if (!root || !text) return;
  const data: PageData = JSON.parse(text);
  keepTemplate(data.template);
  await loadComponents(data.template.components);
  const page = new LivePage(data.template, data.model, findComponent);
  // Without first HTML (its renderer was busy or broken) there is nothing to take over.
  if (root.hasChildNodes()) hydrateRoot(root, <PageView page={page} />);
  else createRoot(root).render(<PageView page={page} />);
  if (data.token === "" && !data.draft) return;

  const shell = new Shell();
  const shellRoot = document.createElement("div");
  document.body.append(shellRoot);
  createRoot(shellRoot).render(<ShellView shell={shell} />);

  const access = new DraftAccess(window);
  const session = new Session({
    data,
    page,
    shell,
    window,
    world: browserWorld(access, page),
    kept: recall(() => sessionStorage),
    remember: (memory) => remember(() => sessionStorage, memory),
    path: () => pathOf(new URL(location.href)),
    // As after loading a document: the keyboard begins at the top, and screen readers say the new title.
    onPage: () => {
      root.tabIndex = -1;
      root.style.outline = "none";
      setTimeout(() => root.focus({ preventScroll: true }));
    },
  });
  listen(session, root, access, page);
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

function browserWorld(access: DraftAccess, page: LivePage): World {
  const tab = crypto.getRandomValues(new Uint32Array(3)).join("-");
  return {
    open: () => new WebSocket(`${location.origin.replace(/^http/, "ws")}/_heddle/socket`) as Socket,
    client: () => ({
      path: pathOf(new URL(location.href)),
      locale: navigator.language || "en",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
      storage: storedEntries(() => localStorage, page.servedTemplate.kept?.localStorage ?? []),
      sessionStorage: storedEntries(() => sessionStorage, page.servedTemplate.kept?.sessionStorage ?? []),
      tab,
      ...(access.token === null ? {} : { draft: access.token }),
    }),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  };
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
