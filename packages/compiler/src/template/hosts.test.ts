import { manifests } from "@heddle/components/manifests";
import type { PropValue } from "@heddle/schema";
import { expect, it } from "vitest";
import { appOf, value } from "../fixture/app.ts";
import { compilePage } from "./index.ts";

function warningsFor(address: string, imageHosts: string[]): string[] {
  const app = appOf([{ type: "Image", props: { src: value(address) } }], {}, []);
  const settings = { ...app.settings, imageHosts };
  return compilePage({ ...app, settings }, "page", manifests, { draft: true })
    .diagnostics.filter((each) => each.code === "image-host")
    .map((each) => `${each.severity} ${String(each.prop)} ${each.message}`);
}

it("warns of a picture whose host the app does not allow, and says what to do", () => {
  expect(warningsFor("https://images.example.com/cat.jpg", [])).toEqual([
    "warning src Browsers will not show pictures from images.example.com: allow the host in the app's settings, or upload the picture.",
  ]);
  expect(warningsFor("http://127.0.0.1:8080/cat.jpg", ["127.0.0.1"])).toHaveLength(1);
  expect(warningsFor("//cdn.example.com/cat.jpg", [])).toHaveLength(1);
});

function compiledFrame(src: PropValue, frameHosts?: string[]) {
  const app = appOf([{ type: "Iframe", props: { src } }], {}, []);
  const settings = { ...app.settings, ...(frameHosts && { frameHosts }) };
  const { template, diagnostics } = compilePage({ ...app, settings }, "page", manifests, { draft: true });
  return {
    hosts: JSON.stringify(template).match(/"allowedHosts":(\[[^\]]*\])/)?.[1],
    warnings: diagnostics
      .filter((each) => each.code === "frame-host")
      .map((each) => `${each.severity} ${String(each.prop)} ${each.message}`),
  };
}

it("warns of a frame whose host the app does not allow, whatever it allows of pictures", () => {
  expect(compiledFrame(value("https://player.example.com/embed/1")).warnings).toEqual([
    "warning src Browsers will not show player.example.com in a frame: allow the host in the app's settings, under Sites in frames.",
  ]);
  expect(compiledFrame(value("https://player.example.com/1"), ["*.example.com"]).warnings).toEqual([]);
  expect(compiledFrame(value("/about")).warnings).toEqual([]);
});

it("tells a frame which hosts the app allows, so that it can say so of addresses that come later", () => {
  expect(compiledFrame({ expression: "1" }, ["a.example.com"])).toEqual({
    hosts: '["a.example.com"]',
    warnings: [],
  });
  expect(compiledFrame(value("/about")).hosts).toBe("[]");
});

it("says nothing of allowed hosts, assets and data", () => {
  expect(warningsFor("https://images.example.com/cat.jpg", ["images.example.com"])).toEqual([]);
  expect(warningsFor("https://a.example.com/cat.jpg", ["*.example.com"])).toEqual([]);
  expect(warningsFor("http://127.0.0.1:8080/cat.jpg", ["127.0.0.1:8080"])).toEqual([]);
  expect(warningsFor("/assets/cat.jpg", [])).toEqual([]);
  expect(warningsFor("data:image/png;base64,AAAA", [])).toEqual([]);
  expect(warningsFor("", [])).toEqual([]);
});
