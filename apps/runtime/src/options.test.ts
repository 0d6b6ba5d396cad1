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

it("sessions are kept in a Redis where one is named, and what is missing is said with its cure", () => {
  const read = (environment: Record<string, string>) =>
    optionsFromEnvironment({ DATABASE_URL: "postgresql://localhost/x", ...environment });
  expect(read({})).toMatchObject({ durability: "postgres", redis: null });
  expect(read({ HEDDLE_DURABILITY: "redis", REDIS_URL: "redis://cache" })).toMatchObject({
    durability: "redis",
    redis: { url: "redis://cache", prefix: "heddle" },
  });
  expect(() => read({ HEDDLE_DURABILITY: "redis" })).toThrow("REDIS_URL is not set; set it to a Redis");
  expect(() => read({ HEDDLE_DURABILITY: "stone" })).toThrow("write postgres, redis, file or memory");
  expect(() => read({ REDIS_URL: "localhost:6379" })).toThrow("write it as redis://localhost:6379");
  expect(() => read({ REDIS_URL: "redis://x", REDIS_PREFIX: "a b" })).toThrow("REDIS_PREFIX");
});
