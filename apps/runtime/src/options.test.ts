import { expect, it } from "vitest";
import { optionsFromEnvironment } from "./options.ts";

const originsAt = (environment: Record<string, string>) =>
  optionsFromEnvironment({ DATABASE_URL: "postgresql://localhost/x", ...environment }).editorOrigins;

it("the editor shows drafts at its public address, and at this machine's own names beside it", () => {
  expect(originsAt({ PORT: "8080", PUBLIC_URL: "https://heddle.example.com" })).toEqual([
    "https://heddle.example.com",
    "http://localhost:8080",
    "http://127.0.0.1:8080",
  ]);
  expect(originsAt({ PUBLIC_URL: "http://192.168.1.5:3000" })).toContain("http://localhost:3000");
  expect(originsAt({ PUBLIC_URL: "http://localhost:3000" })).toEqual([
    "http://localhost:3000",
    "http://127.0.0.1:3000",
  ]);
});
