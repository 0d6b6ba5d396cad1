import { act } from "react";
import { expect, it, vi } from "vitest";
import { EditingContext } from "../style/editing.ts";
import { accessibilityIssues, draw, hydrate } from "../testing/draw.tsx";
import { Iframe } from "./component.tsx";

const SITE = "https://player.example/film";
const allowedHosts = ["player.example"];
const frameOf = (root: Element) => root.querySelector("iframe");
const load = (root: Element) => act(() => void frameOf(root)!.dispatchEvent(new Event("load")));

it("shows a site whose host is allowed, in a sandbox, when it comes near", () => {
  const { root } = draw(<Iframe src={SITE} allowedHosts={allowedHosts} />);
  const frame = frameOf(root)!;
  expect(
    ["src", "title", "sandbox", "allow", "referrerpolicy", "loading"].map((name) => frame.getAttribute(name)),
  ).toEqual([
    SITE,
    "player.example",
    "allow-scripts allow-same-origin allow-forms",
    "fullscreen",
    "strict-origin-when-cross-origin",
    "lazy",
  ]);
});

it("shows a page of the app without scripts", () => {
  const { root } = draw(<Iframe src="/about" title="About us" allowScripts />);
  expect(frameOf(root)!.getAttribute("sandbox")).toBe("allow-same-origin allow-forms");
  expect(frameOf(root)!.title).toBe("About us");
  const full = draw(<Iframe src={`${location.origin}/about`} />).root;
  expect(frameOf(full)!.getAttribute("sandbox")).toBe("allow-same-origin allow-forms");
});

it("keeps the room until it has loaded, and tells it; another # loads nothing", () => {
  const onLoad = vi.fn();
  const site = (src: string, allowPopups = false) => (
    <Iframe src={src} allowedHosts={allowedHosts} allowPopups={allowPopups} onLoad={onLoad} />
  );
  const { root, redraw } = draw(site(SITE));
  const isWaiting = () => root.querySelector("iframe + span") !== null;
  expect(isWaiting()).toBe(true);
  load(root);
  expect([isWaiting(), onLoad.mock.calls]).toEqual([false, [[]]]);
  const first = frameOf(root);
  redraw(site(`${SITE}#end`));
  expect([isWaiting(), frameOf(root) === first]).toEqual([false, true]);
  redraw(site("https://player.example/other"));
  expect([isWaiting(), frameOf(root) === first]).toEqual([true, true]);
  // What it may do is settled when it loads.
  redraw(site("https://player.example/other", true));
  expect(frameOf(root) === first).toBe(false);
});

it("draws only the room on the server: what loads before the page is alive would tell it to nobody", () => {
  const element = <Iframe src={SITE} allowedHosts={allowedHosts} />;
  const { before, after } = hydrate(element);
  expect(before).not.toContain("<iframe");
  expect(after).toContain("<iframe");
});

it("names the host that is not allowed, and in a draft the setting to change", () => {
  const { root } = draw(<Iframe src="https://evil.example:8443/x" allowedHosts={allowedHosts} />);
  expect(frameOf(root)).toBeNull();
  expect(root.textContent).toContain("evil.example:8443 is not shown here");
  expect(root.textContent).not.toContain("settings");
  const draft = draw(<Iframe src="https://evil.example/x" allowedHosts={null} data-node="n1" />).root;
  expect(draft.textContent).toContain("Add evil.example in the app's settings, under Sites in frames");
});

it.each(["javascript:alert(1)", "data:text/html,x", "example.com"])("does not go to %s", (src) => {
  const { root } = draw(<Iframe src={src} data-node="n1" />);
  expect(frameOf(root)).toBeNull();
  expect(root.textContent).toContain("cannot be shown");
});

it("keeps the room without an address, and asks for one on the canvas", () => {
  expect(draw(<Iframe title="A film" />).root.querySelector("[role=img]")!.ariaLabel).toBe("A film");
  const onCanvas = draw(
    <EditingContext value={true}>
      <Iframe />
    </EditingContext>,
  );
  expect(onCanvas.root.textContent).toContain("No address yet");
});

it("is as high as it is told", () => {
  const { root, redraw } = draw(<Iframe height={240} />);
  expect(root.style.height).toBe("240px");
  redraw(<Iframe height={"high" as unknown as number} ratio="4:3" />);
  expect([root.style.height, root.className.includes("aspect-4/3")]).toEqual(["", true]);
});

it("is accessible, shown or refused", async () => {
  const { container } = draw(
    <>
      <Iframe src="/about" />
      <Iframe src={SITE} />
    </>,
  );
  expect(await accessibilityIssues(container)).toEqual([]);
});
