import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SecurityError } from "../error.ts";
import { createKey, loadKey } from "./key.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the installation's key", () => {
  it("is made once, for our user alone, and is the same ever after", () => {
    const first = loadKey(join(folder, "data"), {});
    expect(statSync(join(folder, "data", "key")).mode & 0o777).toBe(0o600);
    expect(loadKey(join(folder, "data"), {}).derive("seal")).toEqual(first.derive("seal"));
    expect(first.file).toBe(join(folder, "data", "key"));
  });

  it("comes from HEDDLE_KEY when that is set, in base64 or hexadecimal, and leaves no file", () => {
    const bytes = Buffer.alloc(32, 7);
    const one = loadKey(folder, { HEDDLE_KEY: bytes.toString("base64") });
    const two = loadKey(folder, { HEDDLE_KEY: bytes.toString("hex") });
    expect(one.derive("seal")).toEqual(two.derive("seal"));
    expect(statSync(join(folder, "key"), { throwIfNoEntry: false })).toBeUndefined();
  });

  it("derives another key for another purpose", () => {
    const key = createKey();
    expect(key.derive("seal")).not.toEqual(key.derive("token draft"));
    expect(key.derive("seal")).toHaveLength(32);
  });

  it("refuses a malformed key with the cure, and does not repeat it", () => {
    const attempt = () => loadKey(folder, { HEDDLE_KEY: "correct horse battery staple" });
    expect(attempt).toThrow(SecurityError);
    expect(attempt).toThrow(/HEDDLE_KEY/);
    expect(attempt).not.toThrow(/horse/);
  });

  it("never replaces a file it does not understand", () => {
    writeFileSync(join(folder, "key"), "damaged");
    expect(() => loadKey(folder, {})).toThrow(/32 bytes/);
    expect(readFileSync(join(folder, "key"), "utf8")).toBe("damaged");
  });
});
