import type { Diagnostic } from "@heddle/schema";
import { act } from "react";
import { expect, test } from "vitest";
import { fixFor } from "../problems/fixes.ts";
import { appWith, draw, editorOn } from "../testing/draw.tsx";
import { hostEntry, originEntry } from "./entries.ts";
import { SettingsPanel } from "./settingsPanel.tsx";

test("language, image hosts and embedding origins are read from the app and written to it", () => {
  const editor = editorOn(appWith([]));
  const drawn = draw(editor, <SettingsPanel />);
  const submit = (name: string) =>
    act(() =>
      drawn.find("form", name).dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })),
    );

  drawn.type(drawn.find("input", "Language of the app"), "pt-BR");
  act(() =>
    drawn
      .find("input", "Language of the app")
      .dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })),
  );
  drawn.type(drawn.find("input", "Image host"), "https://Images.example.com/cat.jpg");
  submit("Allow host");
  drawn.type(drawn.find("input", "Host of a frame"), "https://Player.example.com/embed/1");
  submit("Allow host in frames");
  drawn.type(drawn.find("input", "Embedding origin"), "intranet.example.com");
  submit("Allow origin");
  expect(editor.app.settings).toEqual({
    language: "pt-BR",
    imageHosts: ["images.example.com"],
    frameHosts: ["player.example.com"],
    embedOrigins: ["https://intranet.example.com"],
  });
  expect(drawn.root.textContent).toContain("images.example.com");

  drawn.click(drawn.find("button", "Remove images.example.com"));
  expect(editor.app.settings.imageHosts).toEqual([]);

  // What cannot be a host stays to be mended.
  drawn.type(drawn.find("input", "Image host"), "no host");
  submit("Allow host");
  expect(editor.app.settings.imageHosts).toEqual([]);
  expect((drawn.find("input", "Image host") as HTMLInputElement).value).toBe("no host");
  drawn.close();
});

test("where sessions are kept is chosen, given back to the installation, and not chosen where it is missing", () => {
  const editor = editorOn(appWith([]));
  const drawn = draw(editor, <SettingsPanel />);
  const chosen = () => drawn.root.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value;
  expect(chosen()).toBe("standard");
  drawn.click(drawn.find("input", "File"));
  expect(editor.app.settings.durability).toBe("file");
  expect(chosen()).toBe("file");
  const redis = drawn.find("input", "Redis") as HTMLInputElement;
  expect(redis.disabled).toBe(true);
  expect(drawn.root.textContent).toContain("Set REDIS_URL.");
  drawn.click(drawn.find("input", "As this installation does"));
  expect(editor.app.settings).not.toHaveProperty("durability");
  drawn.close();
});

test("hosts and origins are taken out of what is pasted", () => {
  expect(hostEntry(" https://a.example.com:8080/x?y ")).toBe("a.example.com:8080");
  expect(hostEntry("*.example.com")).toBe("*.example.com");
  expect(hostEntry("a.example.com/pictures")).toBe("a.example.com");
  expect(originEntry("http://localhost:4000/start")).toBe("http://localhost:4000");
  expect(originEntry("")).toBe("");
});

test("a picture's host is allowed with one click", () => {
  const src = { value: "https://images.example.com/cat.jpg" };
  const editor = editorOn(appWith([{ id: "picture", type: "Image", props: { src } }]));
  const problem: Diagnostic = {
    severity: "warning",
    code: "image-host",
    message: "",
    node: "picture",
    prop: "src",
  };
  const fix = fixFor(editor, problem);
  expect(fix?.label).toBe("Allow images.example.com");
  fix?.run();
  expect(editor.app.settings.imageHosts).toEqual(["images.example.com"]);
  expect(fixFor(editor, { ...problem, code: "unknown-name" })).toBeNull();
  editor.close();
});

test("a frame's host is allowed with one click, beside those that are", () => {
  const src = { value: "//player.example.com/embed/1" };
  const app = appWith([{ id: "frame", type: "Iframe", props: { src } }]);
  const editor = editorOn({ ...app, settings: { ...app.settings, frameHosts: ["maps.example.com"] } });
  const fix = fixFor(editor, {
    severity: "warning",
    code: "frame-host",
    message: "",
    node: "frame",
    prop: "src",
  });
  expect(fix?.label).toBe("Allow player.example.com");
  fix?.run();
  expect(editor.app.settings.frameHosts).toEqual(["maps.example.com", "player.example.com"]);
  expect(editor.app.settings.imageHosts).toEqual([]);
  editor.close();
});
