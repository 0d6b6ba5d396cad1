import { afterEach, expect, it } from "vitest";
import { setBasePath } from "../style/base-path.ts";
import { frameAddress } from "./frame-address.ts";

afterEach(() => setBasePath(""));

it.each([
  [null, "none"],
  ["", "none"],
  ["  ", "none"],
  [7, "unusable"],
  ["javascript:alert(1)", "unusable"],
  ["java\nscript:alert(1)", "unusable"],
  ["data:text/html,<p>x", "unusable"],
  ["blob:https://app.example/1", "unusable"],
  ["about:srcdoc", "unusable"],
  ["example.com/x", "unusable"],
  ["https://", "unusable"],
  ["/about", "own"],
  ["https://app.example/about", "own"],
  ["HTTPS://APP.EXAMPLE/about", "own"],
  ["https://player.example/1", "other"],
  ["//player.example/1", "other"],
  ["/\\player.example/1", "other"],
  ["https://evil.example/1", "forbidden"],
  ["//evil.example/1", "forbidden"],
  ["/\\evil.example/1", "forbidden"],
  ["/\t/evil.example/1", "forbidden"],
])("%j is %s", (address, kind) => {
  expect(frameAddress(address, ["player.example"], "https://app.example").kind).toBe(kind);
});

it("does not know its own origin on the server, but its paths", () => {
  expect(frameAddress("https://app.example/x", [], null)).toEqual({ kind: "forbidden", host: "app.example" });
  expect(frameAddress("/x", [], null)).toEqual({ kind: "own", src: "/x" });
});

it("leads below the base path, once", () => {
  setBasePath("/tools/app");
  const src = (address: string) => frameAddress(address, [], "https://app.example");
  expect(src("/a?b#c")).toEqual({ kind: "own", src: "/tools/app/a?b#c" });
  expect(src("https://app.example/tools/app/a")).toEqual({ kind: "own", src: "/tools/app/a" });
});

it("copes with any list of hosts", () => {
  for (const allowed of [null, "player.example", [7, null], {}])
    expect(frameAddress("https://player.example", allowed, null).kind).toBe("forbidden");
});
