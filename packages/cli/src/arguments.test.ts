import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";

describe("the heddle command's arguments", () => {
  it("serve a folder with flags before the environment", () => {
    expect(
      readArguments(["run", "my-app", "--port", "4000", "--timeline", "--base-path", "/tools"], {
        PORT: "5000",
        HOST: "0.0.0.0",
        HEDDLE_ALLOW_HOSTS: "127.0.0.1:8188, other:1",
      }),
    ).toEqual({
      command: "run",
      folder: "my-app",
      host: "0.0.0.0",
      port: 4000,
      data: null,
      durability: "file",
      redis: null,
      publicUrl: null,
      basePath: "/tools",
      sessionMinutes: null,
      allowHosts: ["127.0.0.1:8188", "other:1"],
      timeline: true,
    });
  });

  it("plan a folder against another, or against what was served from it", () => {
    expect(readArguments(["plan", "shop", "--against", "live", "--json"], {})).toEqual({
      command: "plan",
      folder: "shop",
      against: "live",
      data: null,
      json: true,
    });
    expect(readArguments(["plan"], { HEDDLE_DATA: "data" })).toMatchObject({
      folder: ".",
      against: null,
      data: "data",
    });
  });

  it("start the folder they stand in", () =>
    expect(readArguments(["start"], {})).toMatchObject({ command: "start", folder: ".", port: 3001 }));

  it("keep sessions in a Redis of the environment, or of a flag", () => {
    const inEnvironment = { HEDDLE_DURABILITY: "redis", REDIS_URL: "redis://cache/1", REDIS_PREFIX: "shop" };
    expect(readArguments(["start"], inEnvironment)).toMatchObject({
      durability: "redis",
      redis: { url: "redis://cache/1", prefix: "shop" },
    });
    expect(readArguments(["start", "--redis-url", "rediss://other"], inEnvironment)).toMatchObject({
      redis: { url: "rediss://other", prefix: "shop" },
    });
  });

  it.each([
    [["run"], "Which folder"],
    [["fly"], 'no command "fly"'],
    [["run", "a", "b"], "too much"],
    [["start", "--port", "x"], "no port"],
    [["start", "--durability", "stone"], "no durability"],
    [["start", "--durability", "redis"], "--redis-url"],
    [["start", "--redis-url", "localhost"], "redis://localhost:6379"],
    [["start", "--colour"], "--colour"],
  ])("are refused with a reason: %j", (words, reason) => {
    const read = readArguments(words, {});
    expect(read).toMatchObject({ command: "wrong" });
    expect((read as { message: string }).message).toContain(reason);
  });
});
