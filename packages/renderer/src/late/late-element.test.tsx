import { heavy } from "@heddle/components/heavy";
import { type AnyComponent, eager } from "@heddle/components/registry";
import type { Json } from "@heddle/schema";
import type { ElementTemplate, Template } from "@heddle/state-engine/program";
import type { Operation, PageModel } from "@heddle/state-engine/protocol";
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { LivePage } from "../page/live-page.ts";
import { renderPage } from "../server/render-page.tsx";
import { watchRoots } from "../testing/watch-roots.ts";
import { PageView } from "../view/page-view.tsx";
import { fetch } from "./arrivals.ts";

const { roots, complaints } = watchRoots();

/** A page in the browser before this component of it has come. Each test takes another type: what has come is there for all pages. */
async function open(type: string, parts: Template["parts"], root: PageModel["root"]) {
  const template: Template = {
    hash: "t1",
    pageId: "p",
    path: "/",
    parts,
    components: ["Button", type],
    title: "Test",
  };
  const model: PageModel = { pageId: "p", templateHash: "t1", root };
  const container = document.createElement("div");
  container.innerHTML = renderPage({ template, model });
  document.body.append(container);
  const there = new Map<string, AnyComponent>(Object.entries(eager));
  const page = new LivePage(template, model, (name) => there.get(name));
  const sent: Json[] = [];
  page.connect({
    send: (_scope, event) => void sent.push(event),
    edit: () => undefined,
    effect: () => undefined,
    failed: () => undefined,
    isOnItsWay: () => false,
    upload: () => ({ cancelFile: () => {}, cancel: () => {} }),
  });
  let ends: { come: () => void; fail: () => void } | null = null;
  fetch(
    type,
    () =>
      new Promise<void>((resolve, reject) => {
        const come = () => {
          there.set(type, heavy[type]!);
          resolve();
        };
        ends = { come, fail: () => reject(new Error("offline")) };
      }),
  );
  await act(async () => {
    const options = { onRecoverableError: (error: unknown) => void complaints.push(String(error)) };
    roots.push(hydrateRoot(container, <PageView page={page} />, options));
  });
  const soon = (run: () => void) => act(async () => run());
  return {
    container,
    sent,
    apply: (...operations: Operation[]) => soon(() => void page.apply(operations)),
    comes: () => soon(() => ends!.come()),
    fails: () => soon(() => ends!.fail()),
    press: (name: string) =>
      soon(() => [...container.querySelectorAll("button")].find((one) => one.textContent === name)!.click()),
  };
}

const button: ElementTemplate = {
  type: "Button",
  props: { label: "Count" },
  events: { onClick: [{ event: 0 }] },
};
const part = (
  nodes: Template["parts"][number]["nodes"],
  bindings: number[] = [],
  controls: number[] = [],
) => ({
  nodes,
  bindings,
  controls,
});
const room = (container: Element) => container.querySelector<HTMLElement>("[aria-busy]");

it("what the server drew stays, and the rest of the page is alive, until a heavy component has come; then it is taken over", async () => {
  const chart = { type: "Chart", props: { data: [1, 2, 3], title: "Sales" } };
  const { container, sent, comes, press } = await open("Chart", [part([chart, button])], [0, 0, [], []]);
  const drawing = container.querySelector("svg");
  expect(drawing).not.toBeNull();
  await press("Count");
  expect(sent).toEqual([0]);
  await comes();
  expect(container.querySelector("svg")).toBe(drawing);
  expect(container.textContent).toContain("Sales");
});

it("values that change meanwhile are shown when it comes, without a complaint", async () => {
  const code = { type: "CodeBlock", bindings: { text: 0 } };
  const { container, apply, comes } = await open(
    "CodeBlock",
    [part([code, button], [0])],
    [0, 0, ["before"], []],
  );
  await apply([0, 0, "after"]);
  expect(container.querySelector("pre")!.textContent).toContain("before");
  await comes();
  expect(container.querySelector("pre")!.textContent).toContain("after");
  await apply([0, 0, "at last"]);
  expect(container.querySelector("pre")!.textContent).toContain("at last");
});

it("what appears later has its room kept, in the size that its props say", async () => {
  const text = { type: "Markdown", props: { className: "w-1/2" }, bindings: { text: 1 } };
  const { container, apply, comes, press, sent } = await open(
    "Markdown",
    [part([{ choice: 0, parts: [1] }, button], [], [0]), part([text], [1])],
    [0, 0, [], [null]],
  );
  await apply(["m", 0, 0, [1, 1, ["one\n\ntwo"], []]]);
  expect(room(container)!.style.getPropertyValue("--room")).toBe("60px");
  expect(room(container)!.className).toContain("w-1/2");
  await press("Count");
  expect(sent).toEqual([0]);
  await comes();
  expect(room(container)).toBeNull();
  expect([...container.querySelectorAll("p")].map((one) => one.textContent)).toEqual(["one", "two"]);
});

it("one that does not come says so beside what the server drew, and is asked for again", async () => {
  const grid = { type: "DataGrid", props: { rows: [{ name: "Ada" }], columns: ["name"] } };
  const { container, fails, comes, press, sent } = await open(
    "DataGrid",
    [part([grid, button])],
    [0, 0, [], []],
  );
  await fails();
  expect(container.querySelector("[role=alert]")!.textContent).toContain("could not be loaded");
  expect(container.textContent).toContain("Ada");
  await press("Count");
  await press("Try again");
  expect([sent, container.querySelector("[role=alert]")]).toEqual([[0], null]);
  await comes();
  expect(container.textContent).toContain("Ada");
});

it("one that appears later and does not come says so in its room, and comes by itself when the network is back", async () => {
  const { container, apply, fails, comes } = await open(
    "DatePicker",
    [part([{ choice: 0, parts: [1] }], [], [0]), part([{ type: "DatePicker", props: { label: "Day" } }])],
    [0, 0, [], [null]],
  );
  await apply(["m", 0, 0, [1, 1, [], []]]);
  expect(room(container)!.style.getPropertyValue("--room")).toBe("66px");
  await fails();
  expect(room(container)!.textContent).toContain("could not be loaded");
  await act(async () => void window.dispatchEvent(new Event("online")));
  expect(room(container)!.getAttribute("aria-busy")).toBe("true");
  await comes();
  expect(container.querySelector("label")!.textContent).toBe("Day");
});
