import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BlobStore, createBlobStore } from "./store.ts";

let folder = "";
let blobs: BlobStore;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-blobs-"));
  blobs = createBlobStore(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const unfinished = () => readdirSync(join(folder, "blobs", "incoming"));

describe("the blob store", () => {
  it("gives back what was put, under its sha-256, however it was cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 5 }), async (chunks) => {
        const whole = Buffer.concat(chunks);
        const stored = await blobs.put(Readable.from(chunks));
        expect(stored).toEqual({
          hash: createHash("sha256").update(whole).digest("hex"),
          size: whole.length,
        });
        expect(await blobs.put(whole)).toEqual(stored);
        expect(await blobs.get(stored.hash)).toEqual(whole);
        expect(await buffer((await blobs.stream(stored.hash)).content)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
    expect(unfinished()).toEqual([]);
  });

  it("keeps nothing of what is too large or breaks off", async () => {
    const large = Buffer.alloc(1001, "x");
    await expect(blobs.put(large, { maxBytes: 1000 })).rejects.toMatchObject({ code: "blob_too_large" });
    async function* broken() {
      yield Buffer.from("half");
      throw new Error("the connection was cut");
    }
    await expect(blobs.put(broken())).rejects.toThrow("cut");
    expect(unfinished()).toEqual([]);
    expect(await blobs.has(createHash("sha256").update(large).digest("hex"))).toBe(false);
  });

  it("says so when there is no such blob", async () => {
    const hash = "0".repeat(64);
    expect(await blobs.has(hash)).toBe(false);
    await expect(blobs.get(hash)).rejects.toMatchObject({ code: "blob_missing" });
    await expect(blobs.stream(hash)).rejects.toMatchObject({ code: "blob_missing" });
  });

  it("removes a blob, but not one that has just come again", async () => {
    const { hash } = await blobs.put(Buffer.from("of no use"));
    await blobs.remove(hash, Date.now() - 60_000);
    expect(await blobs.has(hash)).toBe(true);
    await blobs.remove(hash, Date.now() + 60_000);
    expect(await blobs.has(hash)).toBe(false);
    await blobs.remove(hash, Date.now());
  });

  it.each([
    "",
    "..",
    "../secret",
    "../../etc/passwd",
    "A".repeat(64),
    `${"0".repeat(62)}/x`,
    `${"0".repeat(64)}\n`,
  ])("never takes %j for an address", async (address) => {
    writeFileSync(join(folder, "secret"), "s");
    await expect(blobs.get(address)).rejects.toMatchObject({ code: "blob_address_invalid" });
    await expect(blobs.stream(address)).rejects.toMatchObject({ code: "blob_address_invalid" });
    await expect(blobs.has(address)).rejects.toMatchObject({ code: "blob_address_invalid" });
  });
});
