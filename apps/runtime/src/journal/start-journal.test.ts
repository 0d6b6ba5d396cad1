import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StartJournal } from "./start-journal.ts";

const fails = (error: unknown) => {
  throw error;
};

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-start-"));
  path = join(folder, "started.journal");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the start journal (R1)", () => {
  it("tells after a kill what was started, and how often", () => {
    const first = StartJournal.open(path, fails);
    first.started(
      [
        { session: "a", seq: 1 },
        { session: "b", seq: 7 },
      ],
      () => [],
    );
    first.started([{ session: "a", seq: 1 }], () => []);
    const second = StartJournal.open(path, fails);
    expect(second.earlierStarts("a", 1)).toBe(2);
    expect(second.earlierStarts("b", 7)).toBe(1);
    expect(second.earlierStarts("a", 2)).toBe(0);
    second.committed("a", 1);
    expect(second.earlierStarts("a", 1)).toBe(0);
  });

  it("a torn last line does not count, and the next line is whole again", () => {
    writeFileSync(path, "a 1\nb 2\nc 3");
    const journal = StartJournal.open(path, fails);
    expect(journal.earlierStarts("c", 3)).toBe(0);
    journal.started([{ session: "d", seq: 4 }], () => []);
    expect(readFileSync(path, "utf8")).toBe("a 1\nb 2\nd 4\n");
  });

  it("is written anew with only what runs, when it has grown", () => {
    const journal = StartJournal.open(path, fails);
    const many = Array.from({ length: 1_000 }, (_, seq) => ({ session: "some-session-of-22-char", seq }));
    for (let round = 0; round < 60; round += 1) journal.started(many, () => [{ session: "running", seq: 5 }]);
    expect(statSync(path).size).toBeLessThan(1_200_000);
    expect(StartJournal.open(path, fails).earlierStarts("running", 5)).toBe(1);
  });

  it("is empty after a clean drain", () => {
    const journal = StartJournal.open(path, fails);
    journal.started([{ session: "a", seq: 1 }], () => []);
    journal.close(true);
    expect(readFileSync(path, "utf8")).toBe("");
  });
});
