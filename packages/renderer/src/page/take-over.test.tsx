import type { Json } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";
import { act } from "react";
import { expect, it } from "vitest";
import { renderPage } from "../server/render-page.tsx";
import { watchRoots } from "../testing/watch-roots.ts";
import { findComponent } from "./components.ts";
import { LivePage } from "./live-page.ts";
import { takeOver } from "./take-over.tsx";

watchRoots();

const template: Template = {
  hash: "t1",
  pageId: "p",
  path: "/",
  parts: [
    {
      nodes: [{ type: "Button", props: { label: "Count" }, events: { onClick: [{ event: 0 }] } }],
      bindings: [],
      controls: [],
    },
  ],
  components: ["Button"],
  title: "Test",
};
const model: PageModel = { pageId: "p", templateHash: "t1", root: [0, 0, [], []] };

function served(html: string) {
  const container = document.createElement("div");
  container.innerHTML = html;
  document.body.append(container);
  const page = new LivePage(template, model, findComponent);
  const sent: Json[] = [];
  page.connect({
    send: (_scope, event) => void sent.push(event),
    edit: () => undefined,
    effect: () => undefined,
    failed: () => undefined,
    isOnItsWay: () => false,
    upload: () => ({ cancelFile: () => {}, cancel: () => {} }),
  });
  return { container, page, sent };
}

it("keeps the server's elements, and takes over first what is pressed meanwhile", async () => {
  const { container, page, sent } = served(renderPage({ template, model }));
  const button = container.querySelector("button")!;
  let isAlive = false;
  await act(async () => {
    void takeOver(container, page).then(() => {
      isAlive = true;
    });
    expect(isAlive).toBe(false);
    button.click();
    expect(sent).toEqual([0]);
  });
  expect(isAlive).toBe(true);
  expect(container.querySelector("button")).toBe(button);
});

it("draws the page where the server drew nothing", async () => {
  const { container, page } = served("");
  await act(async () => void takeOver(container, page));
  expect(container.querySelector("button")!.textContent).toBe("Count");
});
