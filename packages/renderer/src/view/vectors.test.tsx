/** The protocol's conformance vectors, from the frame on the wire to what stands on the page. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Template } from "@heddle/state-engine/program";
import type { Operation, PageModel } from "@heddle/state-engine/protocol";
import { act } from "react";
import { hydrateRoot, type Root } from "react-dom/client";
import { expect, it } from "vitest";
import { Connection, type Socket } from "../connection/connection.ts";
import { findComponent } from "../page/components.ts";
import { LivePage } from "../page/live-page.ts";
import { renderPage } from "../server/render-page.tsx";
import { PageView } from "./page-view.tsx";

interface Vectors {
  pages: Record<
    string,
    {
      template: Template;
      vectors: { name: string; model: PageModel; operations: Operation[]; result: PageModel }[];
    }
  >;
}
const here = dirname(fileURLToPath(import.meta.url));
const file = join(here, "../../../state-engine/src/protocol/vectors.json");
const { pages }: Vectors = JSON.parse(readFileSync(file, "utf8"));
const vectors = Object.entries(pages).flatMap(([page, { template, vectors: ofPage }]) =>
  ofPage.map((vector) => ({ page, template, ...vector })),
);

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

it.each(vectors)("draws: $page: $name", ({ template, model, operations, result }) => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const container = document.createElement("div");
  container.innerHTML = renderPage({ template, model });
  const page = new LivePage(template, model, findComponent);
  let root: Root | undefined;
  act(() => {
    root = hydrateRoot(container, <PageView page={page} />);
  });
  const socket: Socket = {
    send: () => undefined,
    close: () => undefined,
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  const connection = new Connection(
    { programHash: "h", token: "t", patchSeq: 4, ackSeq: 0, kept: null },
    {
      open: () => socket,
      client: () => ({ path: "/", locale: "en", timeZone: "UTC", storage: {}, tab: "t" }),
      after: () => () => undefined,
      random: () => 0,
    },
    (delivery) => {
      if (delivery.kind === "apply") page.apply(delivery.operations);
    },
  );
  connection.start();
  act(() => {
    socket.onopen?.();
    for (const frame of [
      ["w", "t", 1, 4, 0, "h", null],
      ["p", 5, 0, operations],
    ]) {
      socket.onmessage?.({ data: JSON.stringify(frame) });
    }
  });
  const fresh = document.createElement("div");
  fresh.innerHTML = renderPage({ template, model: result });
  expect(container.textContent).toBe(fresh.textContent);
  expect(page.toModel()).toEqual(result);
  act(() => root?.unmount());
});
