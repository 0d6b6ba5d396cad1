import { expect, test } from "vitest";
import { appOrigin, readConfig } from "./config.ts";

const base = { DATABASE_URL: "postgresql://localhost/x", HEDDLE_DATA: "/data" };

test("bound to loopback there are no accounts; with any other address, or a public name in front, there are", () => {
  expect(readConfig(base).mode).toBe("open");
  expect(readConfig({ ...base, HOST: "::1" }).mode).toBe("open");
  expect(readConfig({ ...base, HOST: "localhost", PUBLIC_URL: "http://heddle.localhost:3000" }).mode).toBe(
    "open",
  );
  expect(readConfig({ ...base, HOST: "0.0.0.0" }).mode).toBe("accounts");
  expect(readConfig({ ...base, HOST: "192.168.1.5" }).mode).toBe("accounts");
  // A proxy on this machine that the world can reach.
  expect(readConfig({ ...base, PUBLIC_URL: "https://heddle.example.com" }).mode).toBe("accounts");
});

test("the names that are answered, and the pages that may act", () => {
  const config = readConfig({
    ...base,
    HOST: "192.168.1.5",
    PORT: "8080",
    PUBLIC_URL: "https://heddle.example.com",
  });
  expect(config.hosts).toEqual([
    "heddle.example.com",
    "localhost:8080",
    "127.0.0.1:8080",
    "[::1]:8080",
    "192.168.1.5:8080",
  ]);
  expect(config.origins).toContain("https://heddle.example.com");
  expect(config.origins).not.toContain("http://heddle.example.com");
});

test("apps have origins of their own", () => {
  expect(appOrigin(readConfig(base), "shop")).toBe("http://shop.localhost:3001");
  const config = readConfig({
    ...base,
    PUBLIC_URL: "https://heddle.example.com",
    APPS_DOMAIN: "apps.example.com",
  });
  expect(appOrigin(config, "draft-x")).toBe("https://draft-x.apps.example.com");
});

test.each([
  // On the machine itself, whatever stands before the editor.
  ["http://localhost:3000", "localhost", "http://shop.localhost:3001"],
  ["https://heddle.example.com", "localhost", "http://shop.localhost:3001"],
  // Reached at the editor's own port, so at the runtime's own too.
  ["http://192.168.1.5:3000", "apps.lan", "http://shop.apps.lan:3001"],
  // A proxy in front of both.
  ["http://heddle.lan", "apps.lan", "http://shop.apps.lan"],
  ["https://heddle.example.com", "apps.example.com", "https://shop.apps.example.com"],
  ["https://heddle.example.com:8443", "apps.example.com", "https://shop.apps.example.com:8443"],
])("with the editor at %s and apps below %s an app is at %s", (PUBLIC_URL, APPS_DOMAIN, origin) => {
  const config = readConfig({ ...base, HOST: "0.0.0.0", PUBLIC_URL, APPS_DOMAIN });
  expect(appOrigin(config, "shop")).toBe(origin);
});

test.each([
  [{ ...base, PORT: "many" }, /PORT/],
  [{ ...base, PUBLIC_URL: "heddle.example.com" }, /PUBLIC_URL/],
  [{ ...base, PUBLIC_URL: "https://heddle.example.com/path" }, /PUBLIC_URL/],
  [{ ...base, DATABASE_URL: "" }, /DATABASE_URL/],
])("what cannot be used is refused with a cure (%#)", (environment, message) => {
  expect(() => readConfig(environment)).toThrow(message);
});
