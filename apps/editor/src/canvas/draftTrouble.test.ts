import { expect, test } from "vitest";
import { cureOf } from "./draftTrouble.tsx";

test.each([
  ["http://draft-a.localhost:3001", "http://192.168.1.5:3000/apps/a/", "APPS_DOMAIN"],
  ["http://draft-a.localhost:3001", "http://localhost:3000/apps/a/", "Chrome"],
  ["https://draft-a.apps.example.com", "https://heddle.example.com/apps/a/", "DNS"],
])("a draft at %s seen from %s: what to do", (origin, here, words) => {
  expect(cureOf(origin, here)).toContain(words);
});
