import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reachNotice, readOptions } from "./options.mjs";

const notice = (environment: Record<string, string>) => reachNotice(readOptions([], environment, "/"));

describe("who can reach it", () => {
  it("nothing is missing on one machine alone, nor where both addresses are set", () => {
    expect(notice({})).toBeNull();
    expect(notice({ HOST: "::1" })).toBeNull();
    expect(notice({ HOST: "0.0.0.0", PUBLIC_URL: "http://h.lan:3000", APPS_DOMAIN: "h.lan" })).toBeNull();
    expect(notice({ PUBLIC_URL: "https://h.example.com", APPS_DOMAIN: "apps.example.com" })).toBeNull();
  });

  it("says in one line what to set", () => {
    const both = notice({ HOST: "0.0.0.0" });
    expect(both).toContain("PUBLIC_URL");
    expect(both).toContain("APPS_DOMAIN");
    expect(both).not.toContain("\n");
    // An address of the machine is its public one unless told; its apps still lead nowhere.
    const apps = notice({ HOST: "192.168.1.5" });
    expect(apps).toContain("APPS_DOMAIN");
    expect(apps).not.toContain("PUBLIC_URL");
    expect(notice({ PUBLIC_URL: "https://heddle.example.com" })).toContain("APPS_DOMAIN");
  });
});

it("several nodes are asked for by number, and share a port where the system lets them", () => {
  const nodes = (text: string, more = {}) => readOptions([], { HEDDLE_NODES: text, ...more }, "/").nodes;
  expect(readOptions([], {}, "/").nodes).toBe(1);
  for (const wrong of ["0", "two", "1.5", "65"]) expect(() => nodes(wrong)).toThrow("no number of nodes");
  if (process.platform === "linux") {
    expect(nodes("2")).toBe(2);
    expect(() => nodes("2", { HEDDLE_NODE_ADDRESS: "10.0.0.5:3101" })).toThrow("address of one node");
  } else expect(() => nodes("2")).toThrow("share a port");
});

it("--help lists every setting that counts", () => {
  const text = execFileSync(process.execPath, [join(import.meta.dirname, "../start.mjs"), "--help"], {
    encoding: "utf8",
  });
  for (const name of [
    "PORT",
    "RUNTIME_PORT",
    "HOST",
    "HEDDLE_DATA",
    "DATABASE_URL",
    "PUBLIC_URL",
    "HEDDLE_TRUST_AUTHORS",
    "APPS_DOMAIN",
    "TRUSTED_PROXIES",
    "HEDDLE_KEY",
    "HEDDLE_ALLOW_HOSTS",
    "HEDDLE_DURABILITY",
    "REDIS_URL",
    "REDIS_PREFIX",
    "HEDDLE_NODES",
    "HEDDLE_NODE_ADDRESS",
  ])
    expect(text).toMatch(new RegExp(`\\b${name}\\b`));
});
