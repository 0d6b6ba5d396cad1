import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBlobStore } from "@heddle/database";
import { afterAll, expect, test } from "vitest";
import { readTemplateScreenshot, readTemplates } from "./templates.ts";

const folder = mkdtempSync(join(tmpdir(), "heddle-templates-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("each example is a template that says in a sentence what it is", async () => {
  const log: string[] = [];
  const templates = await readTemplates({
    examplesFolder: join(import.meta.dirname, "../../../../examples"),
    blobs: createBlobStore(folder),
    log: (text) => log.push(text),
  });
  expect(log).toEqual([]);
  expect(templates.map(({ id }) => id)).toEqual([
    "chat",
    "counter",
    "customers",
    "dashboard",
    "image-generator",
    "inbox",
    "landing",
    "sign-up",
    "todo",
  ]);
  for (const { id, description } of templates)
    expect([id, description]).toEqual([id, expect.stringMatching(/\w.+\.$/)]);
});

test("a template's pictures are read by its id and the scheme, and nothing else is", async () => {
  const examples = join(folder, "examples");
  mkdirSync(join(examples, "hello"), { recursive: true });
  writeFileSync(join(examples, "hello", "heddle.json"), "{}");
  writeFileSync(join(examples, "hello", "screenshot-light.webp"), "picture");
  writeFileSync(join(folder, "screenshot-light.webp"), "not a template's");
  expect(String(await readTemplateScreenshot(examples, "hello", "light"))).toBe("picture");
  for (const [id, scheme] of [
    ["hello", "dark"],
    ["hello", "sepia"],
    ["hello", "../hello/screenshot-light"],
    ["..", "light"],
    ["elsewhere", "light"],
  ] as const)
    expect(await readTemplateScreenshot(examples, id, scheme), `${id} ${scheme}`).toBeNull();
});
