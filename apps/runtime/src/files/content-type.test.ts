import fc from "fast-check";
import { expect, it } from "vitest";
import { contentType, isShownInPlace, promisedType } from "./content-type.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

it("F5: the bytes say what a file is, whatever was said of it", () => {
  const heads: [head: string, type: string][] = [
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["GIF89a", "image/gif"],
    ["RIFF\0\0\0\0WEBPVP8 ", "image/webp"],
    ["\0\0\0\x1cftypavif", "image/avif"],
    ["%PDF-1.7", "application/pdf"],
    ["RIFF\0\0\0\0WAVEfmt ", "audio/wav"],
    ["\0\0\0\x18ftypisom", "video/mp4"],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"],
    [
      "<?xml version='1.0'?>\n<!-- a --><!-- b -->\n<!DOCTYPE svg PUBLIC 'x'>\n<!-- c --><SVG>",
      "image/svg+xml",
    ],
  ];
  for (const [head, type] of heads)
    for (const said of ["", "text/html", "image/png"]) expect(contentType(bytes(head), said)).toBe(type);
  expect(contentType(bytes("OggS"), "video/ogg")).toBe("video/ogg");
  expect(contentType(bytes("OggS"), "text/html")).toBe("audio/ogg");
});

it("F5: a picture that is none has no type; texts keep what is said of them", () => {
  for (const said of ["image/png", "video/mp4", "application/pdf", "audio/mpeg"])
    expect(contentType(bytes("<script>"), said)).toBe("application/octet-stream");
  expect(contentType(bytes("a,b"), "text/CSV")).toBe("text/csv");
  for (const said of ["", "text", "text/html\r\nX: y", "text/html; charset=x", `text/${"x".repeat(200)}`])
    expect(contentType(bytes("x"), said)).toBe("application/octet-stream");
});

it("F5: hostile texts are read in a moment", () => {
  const began = performance.now();
  for (const text of ["<!-->".repeat(200), "<!---->".repeat(146), " ".repeat(1024), "<?xml".repeat(200)])
    contentType(bytes(text), "");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1024 }), (head) =>
      contentType(Buffer.from(head), "").includes("/"),
    ),
  );
  expect(performance.now() - began).toBeLessThan(2_000);
});

it("FS4: pictures, sound, video and PDF are shown in place; SVG and all else is saved", () => {
  for (const type of ["image/png", "audio/mpeg", "video/mp4", "application/pdf"])
    expect(isShownInPlace(type)).toBe(true);
  for (const type of [
    "image/svg+xml",
    "text/html",
    "text/plain",
    "application/octet-stream",
    "application/xhtml+xml",
  ])
    expect(isShownInPlace(type)).toBe(false);
  expect([promisedType("A.PNG"), promisedType("a.csv"), promisedType("svg")]).toEqual([
    "image/png",
    null,
    "image/svg+xml",
  ]);
});
