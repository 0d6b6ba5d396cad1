import { DEFAULT_SETTINGS } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { acceptsEncoding } from "./encoding.ts";
import { pagePolicy } from "./headers.ts";
import { newVisitor, readVisitor, visitorCookie } from "./visitor.ts";

const base = {
  nonce: "N",
  host: "a.localhost:3001",
  scheme: "http" as const,
  isDraft: false,
  editorOrigins: ["http://localhost:3000"],
};

describe("the policy of pages (H3)", () => {
  it("allows what security.md allows and no more", () => {
    const policy = pagePolicy({ ...base, app: { settings: { ...DEFAULT_SETTINGS } } });
    expect(policy).toBe(
      "default-src 'self'; script-src 'self' 'nonce-N'; style-src-elem 'self' 'nonce-N'; style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data: blob:; frame-src 'self'; font-src 'self' data:; connect-src 'self' ws://a.localhost:3001; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    );
  });

  it("only the editor and itself may frame a draft; a published app is framed by whom it names", () => {
    const settings = { ...DEFAULT_SETTINGS, embedOrigins: ["https://partner.example"] };
    expect(pagePolicy({ ...base, app: { settings }, isDraft: true })).toContain(
      "frame-ancestors 'self' http://localhost:3000",
    );
    expect(pagePolicy({ ...base, app: { settings }, isDraft: true })).not.toContain("partner");
    expect(pagePolicy({ ...base, app: { settings } })).toContain(
      "frame-ancestors 'self' https://partner.example",
    );
  });

  it("settings cannot smuggle a directive or a header in", () => {
    const hostile = [
      "*",
      "x; script-src *",
      "https://a.example\r\nX: y",
      "'unsafe-inline'",
      "data:",
      "a.example script-src",
    ];
    const policy = pagePolicy({
      ...base,
      app: {
        settings: {
          ...DEFAULT_SETTINGS,
          imageHosts: [...hostile, "cdn.example:8443"],
          frameHosts: [...hostile, "player.example"],
          embedOrigins: hostile,
        },
      },
    });
    expect(policy).toContain("img-src 'self' data: blob: cdn.example:8443;");
    expect(policy).toContain("frame-src 'self' player.example;");
    expect(policy.match(/script-src/g)).toHaveLength(1);
    expect(policy).toMatch(/frame-ancestors 'self'$/);
  });
});

describe("encodings", () => {
  it.each([
    ["gzip, deflate, br", "br", true],
    ["gzip;q=0, br", "gzip", false],
    ["*", "gzip", true],
    ["br;q=1.0, *;q=0", "gzip", false],
    ["identity", "br", false],
    [undefined, "gzip", false],
  ] as const)("%s and %s: %s", (header, coding, accepted) => {
    expect(acceptsEncoding(header, coding)).toBe(accepted);
  });
});

describe("the visitor's cookie (S1)", () => {
  const at = (scheme: "http" | "https", rest = {}) => ({ scheme, basePath: "", embedded: false, ...rest });

  it("of an app below a path is for that path, and of an embedded app for the site around it", () => {
    const below = visitorCookie("v", at("https", { basePath: "/tools/app" }));
    expect(below).toMatch(
      /^__Secure-heddle_visitor=v; Path=\/tools\/app; HttpOnly; SameSite=Lax;.*; Secure$/,
    );
    const value = newVisitor();
    expect(readVisitor(`__Secure-heddle_visitor=${value}`, "https", "/tools/app")).toBe(value);
    expect(readVisitor(`__Host-heddle_visitor=${value}`, "https", "/tools/app")).toBeNull();
    expect(visitorCookie("v", at("https", { embedded: true }))).toContain(
      "HttpOnly; SameSite=None; Secure; Partitioned",
    );
  });

  it("is read back, and nothing else is taken for it", () => {
    const value = newVisitor();
    const cookie = visitorCookie(value, at("http")).split(";")[0]!;
    expect(readVisitor(`other=1; ${cookie}; x=y`, "http")).toBe(value);
    expect(readVisitor(`heddle_visitor=short`, "http")).toBeNull();
    expect(readVisitor(cookie, "https")).toBeNull();
    expect(readVisitor(undefined, "http")).toBeNull();
  });

  it("cannot be read by scripts, and under TLS cannot be set by a neighbour", () => {
    expect(visitorCookie("v", at("http"))).toContain("HttpOnly; SameSite=Lax");
    expect(visitorCookie("v", at("https"))).toMatch(/^__Host-.*Path=\/;.*; Secure$/);
  });
});
