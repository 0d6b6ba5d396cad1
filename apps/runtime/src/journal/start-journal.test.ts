import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StartJournal } from "./start-journal.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-start-"));
  path = join(folder, "started.journal");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the start journal (R1)", () => {
  it("tells after a kill what was started, how often, and what had made progress", () => {
    const first = StartJournal.open(path);
    first.started(
      [
        { session: "a", seq: 1 },
        { session: "b", seq: 7 },
      ],
      () => [],
    );
    first.started([{ session: "a", seq: 1 }], () => []);
    first.progressed("b", 7);
    const second = StartJournal.open(path);
    expect(second.earlier("a", 1)).toEqual({ starts: 2, hasProgress: false });
    expect(second.earlier("b", 7)).toEqual({ starts: 1, hasProgress: true });
    expect(second.earlier("a", 2)).toEqual({ starts: 0, hasProgress: false });
    second.committed("a", 1);
    expect(second.earlier("a", 1).starts).toBe(0);
  });

  it("a torn last line does not count, and the next line is whole again", () => {
    writeFileSync(path, "a 1\nb 2\nc 3");
    const journal = StartJournal.open(path);
    expect(journal.earlier("c", 3).starts).toBe(0);
    journal.started([{ session: "d", seq: 4 }], () => []);
    expect(readFileSync(path, "utf8")).toBe("a 1\nb 2\nd 4\n");
  });

  it("is written anew with only what runs, when it has grown", () => {
    const journal = StartJournal.open(path);
    const many = Array.from({ length: 1_000 }, (_, seq) => ({ session: "some-session-of-22-char", seq }));
    for (let round = 0; round < 60; round += 1)
      journal.started(many, () => [{ session: "running", seq: 5, hasProgress: true }]);
    expect(statSync(path).size).toBeLessThan(1_200_000);
    expect(StartJournal.open(path).earlier("running", 5)).toEqual({ starts: 1, hasProgress: true });
  });

  it("is empty after a clean drain", () => {
    const journal = StartJournal.open(path);
    journal.started([{ session: "a", seq: 1 }], () => []);
    journal.close(true);
    expect(readFileSync(path, "utf8")).toBe("");
  });
});
