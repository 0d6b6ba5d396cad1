import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const TURN = join(import.meta.dirname, "turn.mjs");
const name = `test-${process.pid}`;
const file = join(import.meta.dirname, `../../node_modules/.heddle/${name}.turn`);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-turn-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(file, { force: true });
});

/** A process that notes when its turn begins and ends. */
function work(): Promise<number | null> {
  const script = `
    import { appendFileSync } from "node:fs";
    import { inTurn } from ${JSON.stringify(TURN)};
    const note = (word) => appendFileSync(${JSON.stringify(join(folder, "log"))}, process.pid + " " + word + "\\n");
    await inTurn(${JSON.stringify(name)}, undefined, async () => {
      note("begins");
      await new Promise((resolve) => setTimeout(resolve, 300));
      note("ends");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", resolve));
}

it("lets processes through one after the other, past one that was killed in its turn", async () => {
  const killed = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => killed.once("exit", resolve));
  writeFileSync(file, String(killed.pid));
  expect(await Promise.all([work(), work(), work()])).toEqual([0, 0, 0]);
  const lines = readFileSync(join(folder, "log"), "utf8").trim().split("\n");
  expect(lines).toHaveLength(6);
  for (let at = 0; at < lines.length; at += 2) {
    const pid = lines[at]!.split(" ")[0];
    expect(lines.slice(at, at + 2)).toEqual([`${pid} begins`, `${pid} ends`]);
  }
  expect(existsSync(file)).toBe(false);
});
