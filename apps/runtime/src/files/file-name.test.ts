import fc from "fast-check";
import { expect, it } from "vitest";
import { baseName, storedName, uploadName } from "./file-name.ts";
import { FileRefused } from "./file-refused.ts";

it("F7: a browser's name loses folders and what cannot be seen", () => {
  const names = {
    "report.csv": "report.csv",
    "../../etc/passwd": "passwd",
    "C:\\Users\\ada\\photo.png": "photo.png",
    "a\u0000b\n.txt": "ab.txt",
    "photo\u202egpj.exe": "photogpj.exe",
    "..": "file",
    "": "file",
    "   ": "file",
    "Grüße 👋.txt": "Grüße 👋.txt",
  };
  for (const [given, clean] of Object.entries(names)) expect(uploadName(given)).toBe(clean);
  expect(uploadName(`${"x".repeat(400)}.png`)).toMatch(/^x{251}\.png$/);
});

it("F7: whatever it was, a clean name is one segment that stands for itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const clean = uploadName(given);
      expect(clean.length).toBeGreaterThan(0);
      expect(clean.length).toBeLessThanOrEqual(255);
      expect(clean).not.toMatch(/[\\/]|^\.+$/);
      expect(uploadName(clean)).toBe(clean);
      expect(storedName(`folder/${clean}`)).toBe(`folder/${clean}`);
    }),
    { numRuns: 50 },
  );
});

it("FS3: names that would lead elsewhere are refused, saying what is wrong", () => {
  for (const name of ["report.csv", "a/b/c.txt", ".hidden", "a..b", "ä/ö 👋"])
    expect(storedName(name)).toBe(name);
  const wrong = {
    "": "is empty",
    "/etc/passwd": "slash",
    "a/": "slash",
    "a//b": "slash",
    "../a": 'segment ".."',
    "a/./b": 'segment "."',
    "a\\b": "backslash",
    "a\u0000": "cannot be seen",
    "\u202ea": "cannot be seen",
    [`${"x".repeat(256)}`]: "longer than 255",
    [`${"x/".repeat(600)}x`]: "longer than 1000",
  };
  for (const [name, what] of Object.entries(wrong)) {
    expect(() => storedName(name)).toThrow(FileRefused);
    expect(() => storedName(name)).toThrow(what);
  }
  expect([baseName("a/b.txt"), baseName("b.txt")]).toEqual(["b.txt", "b.txt"]);
});
