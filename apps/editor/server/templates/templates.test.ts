import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBlobStore } from "@heddle/database";
import { afterAll, expect, test } from "vitest";
import { readTemplates } from "./templates.ts";

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
    "image-generator",
    "inbox",
    "landing",
    "todo",
  ]);
  for (const { id, description } of templates)
    expect([id, description]).toEqual([id, expect.stringMatching(/\w.+\.$/)]);
});
