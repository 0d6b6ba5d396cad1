import type { Envelope, FromCanvas, ToCanvas } from "@heddle/renderer/bus";
import { afterEach, expect, test } from "vitest";
import { type Bridge, openBridge } from "./bridge.ts";

const ORIGIN = "http://draft-1.localhost:3001";
let bridge: Bridge | null = null;
afterEach(() => {
  bridge?.close();
  document.body.replaceChildren();
});

/** A bridge to a frame that keeps what it is sent, and can speak. */
function setting(token: string) {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const sent: Envelope<ToCanvas>[] = [];
  const inner = frame.contentWindow!;
  inner.postMessage = (message: Envelope<ToCanvas>) => void sent.push(message);
  const heard: FromCanvas["kind"][] = [];
  const opened = openBridge(
    frame,
    ORIGIN,
    token,
    () => heard.push("ready"),
    (message) => heard.push(message.kind),
  );
  bridge = opened;
  const says = (said: string, message: FromCanvas) =>
    window.dispatchEvent(
      new MessageEvent("message", {
        source: inner,
        origin: ORIGIN,
        data: { heddle: "canvas", token: said, message },
      }),
    );
  const take = () => sent.splice(0).map((one) => [one.token, one.message.kind]);
  return { bridge: opened, says, take, heard, sent };
}

test("a renewed token is handed to the page that stands, which goes on under the one it has", () => {
  const { bridge, says, take, heard, sent } = setting("first");
  says("", { kind: "ready" });
  bridge.renew("second");
  expect(sent.at(-1)?.message).toEqual({ kind: "access", token: "second" });
  bridge.send({ kind: "hover", node: null });
  expect(take()).toEqual([
    ["first", "hello"],
    ["first", "access"],
    ["first", "hover"],
  ]);
  says("first", { kind: "hovered", node: "n1" });
  says("wrong", { kind: "hovered", node: "n1" });
  expect(heard).toEqual(["ready", "hovered"]);
});

test("a page that loads after a renewal is greeted under either token, then under its own", () => {
  const { bridge, says, take, heard } = setting("first");
  bridge.renew("second");
  expect(take()).toEqual([]);
  says("", { kind: "ready" });
  expect(take()).toEqual([
    ["second", "hello"],
    ["first", "hello"],
    ["second", "access"],
    ["first", "access"],
  ]);
  says("second", { kind: "connection", state: "live" });
  bridge.send({ kind: "hover", node: null });
  expect(take()).toEqual([["second", "hover"]]);
  expect(heard).toEqual(["ready", "connection"]);
});
