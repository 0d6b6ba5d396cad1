import { unzipFiles } from "@heddle/codec/archive";
import fc from "fast-check";
import { expect, test } from "vitest";
import { storedFile, textFile, zipSize, zipStream } from "./zip-stream.ts";

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("what is packed while it is sent unpacks to the same files, and has the size that was announced", async () => {
  const path = fc.stringMatching(/^[a-zä]{1,6}(\/[a-z]{1,6}){0,2}\.ts$/);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(path, fc.string({ unit: "grapheme" }), { maxKeys: 5, noNullPrototype: true }),
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 1, max: 100 }),
      async (texts, bytes, size) => {
        const wanted = Object.entries(texts).filter(([one]) => !/^(assets|dist|vendor)\//.test(one));
        const files = [
          ...(await Promise.all(wanted.map(([one, text]) => textFile(one, text)))),
          await storedFile("assets/a b.png", async () => inPieces(bytes, size)),
        ];
        const chunks: Uint8Array[] = [];
        for await (const chunk of zipStream(files)) chunks.push(chunk);
        const zip = Buffer.concat(chunks);
        expect(zip.byteLength).toBe(zipSize(files));
        const content = unzipFiles(zip, { ratio: 1_000 });
        expect([...content.files].sort()).toEqual(wanted.sort());
        expect(Buffer.from(content.assets.get("assets/a b.png")!)).toEqual(Buffer.from(bytes));
      },
    ),
    { numRuns: 60 },
  );
});
