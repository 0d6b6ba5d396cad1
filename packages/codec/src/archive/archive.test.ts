import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FolderError, unzipFiles, zipFiles } from "./index.ts";

const utf8 = new TextEncoder();

function refusal(work: () => unknown): FolderError {
  try {
    work();
  } catch (error) {
    if (error instanceof FolderError) return error;
    throw error;
  }
  throw new Error("was let in");
}

/** A zip with one file, made without the checks of `zipFiles`. */
function zipOf(files: Record<string, string>, attrs = 0): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, [utf8.encode(text), { os: 3, attrs }]]),
    ),
  );
}

describe("an archive", { timeout: 60_000 }, () => {
  it("gives back what went in, texts and bytes", () => {
    const path = fc
      .stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6}){0,2}\.(ts|json)$/)
      .filter((one) => !/(^|\/)(con|prn|aux|nul)\./.test(one));
    fc.assert(
      fc.property(
        fc.dictionary(path, fc.string({ unit: "grapheme" }), { maxKeys: 5, noNullPrototype: true }),
        fc.uint8Array(),
        (texts, bytes) => {
          const wanted = Object.entries(texts).filter(([one]) => !/^(assets|dist|vendor)\//.test(one));
          const zip = zipFiles(new Map<string, string | Uint8Array>([...wanted, ["assets/a b.png", bytes]]));
          const content = unzipFiles(zip);
          expect([...content.files].sort()).toEqual(wanted.sort());
          expect(content.assets.get("assets/a b.png")).toEqual(bytes);
          expect(
            zipFiles(new Map<string, string | Uint8Array>([["assets/a b.png", bytes], ...wanted])),
          ).toEqual(zip);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("may have one folder around everything, and things of other tools in it", () => {
    const content = unzipFiles(
      zipOf({
        "my-app/heddle.json": "{}",
        "my-app/pages/index.tsx": "x",
        "__MACOSX/my-app/x": "y",
        "my-app/node_modules/a/b.js": "z",
        "my-app/.DS_Store": "",
      }),
    );
    expect([...content.files.keys()]).toEqual(["heddle.json", "pages/index.tsx"]);
  });
});

describe("a hostile archive is refused", { timeout: 60_000 }, () => {
  for (const path of [
    "../evil.ts",
    "state/../../evil.ts",
    "/etc/passwd",
    "C:/evil.ts",
    "state\\evil.ts",
    "a//b.ts",
    "./a.ts",
    "state/con.ts",
    "state/a.ts ",
    "state/a\u0000.ts",
    `${"a/".repeat(30)}b.ts`,
  ]) {
    it(`with the path ${JSON.stringify(path)}`, () => {
      expect(refusal(() => unzipFiles(zipOf({ "heddle.json": "{}", [path]: "x" }))).code).toBe("bad-path");
    });
  }

  it("with a link in it", () => {
    const zip = zipOf({ "state/passwd.ts": "/etc/passwd" }, (0o120777 << 16) >>> 0);
    expect(refusal(() => unzipFiles(zip))).toMatchObject({ code: "link", path: "state/passwd.ts" });
  });

  it("with two files that are one on some file systems", () => {
    expect(refusal(() => unzipFiles(zipOf({ "state/a.ts": "1", "state/A.ts": "2" }))).code).toBe("bad-path");
  });

  it("when it unpacks to far more than it is", () => {
    const bomb = zipOf({ "state/a.ts": "0".repeat(10_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(refusal(() => unzipFiles(bomb)).code).toBe("too-large");
  });

  it("when a file is larger than it says", () => {
    const bomb = zipOf({ "state/a.ts": "0".repeat(1_000_000) });
    const view = new DataView(bytesOf(bomb));
    // The size in the central directory, and in the local header.
    for (let at = 0; at + 30 < view.byteLength; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
    }
    expect(refusal(() => unzipFiles(new Uint8Array(view.buffer)))).toMatchObject({
      code: "damaged",
      path: "state/a.ts",
    });
  });

  it("with too many files, or too large ones, or too much together", () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`state/f${index}.ts`, `${index}`.repeat(100)]),
    );
    expect(refusal(() => unzipFiles(zipOf(files), { count: 10 })).code).toBe("too-many-files");
    expect(refusal(() => unzipFiles(zipOf(files), { fileBytes: 50 })).code).toBe("too-large");
    expect(refusal(() => unzipFiles(zipOf(files), { totalBytes: 1_000 })).code).toBe("too-large");
  });

  it("with a page that is not text", () => {
    const zip = zipSync({ "pages/index.tsx": new Uint8Array([0xff, 0xfe, 0x00]) });
    expect(refusal(() => unzipFiles(zip))).toMatchObject({ code: "not-text", path: "pages/index.tsx" });
  });

  it("whatever its bytes: cut, changed or random, it is read or refused with a FolderError", () => {
    const good = zipOf({ "heddle.json": "{}", "state/a.ts": "export class A {}".repeat(20) });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, value, length) => {
        const changed = good.slice(0, length);
        if (at < changed.length) changed[at] = value;
        try {
          unzipFiles(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(FolderError);
        }
      }),
      { numRuns: 500 },
    );
    expect(refusal(() => unzipFiles(new Uint8Array(100))).code).toBe("not-a-zip");
  });
});

function bytesOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
