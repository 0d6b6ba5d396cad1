import { expect, it } from "vitest";
import { countProblem, fileLimits, fileProblem, isAccepted, sizeText } from "./limits.ts";

it("reads limits from props, whatever a binding gives for them", () => {
  expect(fileLimits({})).toEqual({ accept: [], maxSize: Number.POSITIVE_INFINITY, maxFiles: 1 });
  expect(fileLimits({ accept: " .CSV, image/* ,*/*,", multiple: true, maxSize: 0.5, maxFiles: 2.9 })).toEqual(
    {
      accept: [".csv", "image/*"],
      maxSize: 512 * 1024,
      maxFiles: 2,
    },
  );
  for (const wrong of [-1, 0, Number.NaN, null, "x", {}, []])
    expect(fileLimits({ multiple: true, maxSize: wrong, maxFiles: wrong, accept: wrong })).toMatchObject({
      maxSize: Number.POSITIVE_INFINITY,
      maxFiles: Number.POSITIVE_INFINITY,
    });
});

it("takes files by ending, type and family", () => {
  const photo = { name: "Photo.PNG", type: "image/png" };
  for (const accept of [[], [".png"], ["image/png"], ["image/*"], [".csv", "image/*"]])
    expect(isAccepted(photo, accept)).toBe(true);
  for (const accept of [[".jpg"], ["image/jpeg"], ["video/*"], ["image"]])
    expect(isAccepted(photo, accept)).toBe(false);
});

it("says what is wrong with a file, or with so many", () => {
  const limits = fileLimits({ accept: ".txt", multiple: true, maxSize: 1, maxFiles: 2 });
  expect(fileProblem({ name: "a.txt", size: 1024 * 1024, type: "" }, limits)).toBeNull();
  expect(fileProblem({ name: "a.txt", size: 1024 * 1024 + 1, type: "" }, limits)).toBe("Larger than 1 MB.");
  expect(fileProblem({ name: "a.exe", size: 1, type: "" }, limits)).toContain(".txt only");
  expect([countProblem(2, limits), countProblem(3, limits)]).toEqual([null, "Only 2 files are taken."]);
  expect([0, 1, 2048, 1_600_000, 300 * 1024 * 1024].map(sizeText)).toEqual([
    "0 bytes",
    "1 byte",
    "2 KB",
    "1.5 MB",
    "300 MB",
  ]);
});
