import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Phase, tellPhase } from "../connection/phase.ts";
import { draw, hydrate } from "../testing/draw.tsx";
import { ConnectionStatus } from "./component.tsx";

let isOnline = true;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(navigator, "onLine", "get").mockImplementation(() => isOnline);
});
afterEach(async () => {
  await settled(() => {
    delete document.documentElement.dataset.connection;
  });
  vi.useRealTimers();
  isOnline = true;
});

/** Changes of attributes are told a moment later. */
async function settled(change: () => void): Promise<void> {
  await act(async () => {
    change();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  });
}

/** The connection comes to this phase, and stays for as long. */
async function become(phase: Phase, milliseconds = 0): Promise<void> {
  await settled(() => tellPhase(phase));
  await settled(() => vi.advanceTimersByTime(milliseconds));
}

async function network(online: boolean): Promise<void> {
  isOnline = online;
  await act(async () => {
    dispatchEvent(new Event(online ? "online" : "offline"));
  });
}

const said = (root: Element) =>
  root.querySelector(":scope span:not([aria-hidden]) > span:not([aria-hidden])")?.textContent;

it("follows the page's connection and the network, and tells each change", async () => {
  const onChange = vi.fn();
  const { root } = draw(<ConnectionStatus onChange={onChange} />);
  expect(said(root)).toBe("Connecting…");
  await become("live");
  expect(said(root)).toBe("Connected");
  await become("offline");
  await become("connecting", 1_000);
  expect(said(root)).toBe("Reconnecting…");
  await network(false);
  expect(said(root)).toBe("Offline");
  await network(true);
  await become("live");
  await become("ended");
  expect(said(root)).toBe("Disconnected");
  expect(root.querySelector("button")?.textContent).toBe("Reload");
  expect(onChange.mock.calls.flat()).toEqual(["connected", "reconnecting", "offline", "connected", "ended"]);
});

it("says nothing of a break that is over within a second", async () => {
  const onChange = vi.fn();
  const { root } = draw(<ConnectionStatus onChange={onChange} />);
  await become("live");
  await become("offline", 900);
  expect(said(root)).toBe("Connected");
  await become("live", 2_000);
  expect([said(root), onChange.mock.calls]).toEqual(["Connected", [["connected"]]]);
});

it("shows only trouble where that is asked for", async () => {
  const { root } = draw(<ConnectionStatus onlyTrouble dotOnly />);
  await become("live");
  expect(root.hidden).toBe(true);
  await become("offline", 1_000);
  expect([root.hidden, root.textContent]).toEqual([false, "Reconnecting…"]);
});

it("begins in the browser as the server drew it, whatever the connection is by then", () => {
  tellPhase("live");
  expect(hydrate(<ConnectionStatus />).before).toContain('data-status="connecting"');
});

it("is well on a page that needs no server", async () => {
  const { root } = draw(<ConnectionStatus />);
  await become("none");
  expect(said(root)).toBe("Connected");
});
