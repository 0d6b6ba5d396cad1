import { describe, expect, it } from "vitest";
import { ownName, readAppCookies, setCookieHeader, writtenCookie } from "./app-cookie.ts";

describe("K1: cookies of apps", () => {
  it("are read by the names that the app gave them, without anyone else's", () => {
    const header =
      "heddle_visitor=v; heddle-app-a1-Prefs.theme=dark; other=1; heddle-app-a2-Prefs.theme=theirs; heddle-app-a1-caf%C3%A9=%7B%22a%22%3A1%7D";
    expect(readAppCookies(header, "a1")).toEqual({ "Prefs.theme": "dark", café: '{"a":1}' });
  });

  it("of a doubled name give the first, and broken escapes as they stand", () => {
    expect(
      readAppCookies("heddle-app-a-x=1; heddle-app-a-x=2; heddle-app-a-y=%E0%A4%A; heddle-app-a-=z", "a"),
    ).toEqual({ x: "1", y: "%E0%A4%A", "": "z" });
    expect(Object.keys(readAppCookies("heddle-app-a-__proto__=1; ;=; a", "a"))).toEqual(["__proto__"]);
  });

  it("are written with their attributes, encoded, and come back by their own name", () => {
    const options = { path: "/account", maxAge: 60, sameSite: "strict", httpOnly: true };
    const cookie = writtenCookie(["café", "a;b, c", options], "a1")!;
    expect(cookie).toMatchObject({ name: "heddle-app-a1-caf%C3%A9", isHidden: true });
    expect(ownName(cookie.name, "a1")).toBe("café");
    expect(ownName(cookie.name, "a2")).toBeNull();
    expect(setCookieHeader(cookie, "https")).toBe(
      "heddle-app-a1-caf%C3%A9=a%3Bb%2C%20c; Path=/account; Max-Age=60; HttpOnly; SameSite=Strict; Secure",
    );
    expect(setCookieHeader({ ...cookie, value: null, attributes: {} }, "http")).toBe(
      "heddle-app-a1-caf%C3%A9=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
    );
  });

  it.each([
    ["a name that is no text", [1, "x", {}]],
    ["a value that is no text", ["x", { a: 1 }, {}]],
    ["no options", ["x", "y", null]],
    ["too much", ["x", "y".repeat(4_100), {}]],
    ["half a character", ["x", "\ud800", {}]],
  ])("an isolate cannot have %s written", (_name, args) => {
    expect(writtenCookie(args as never, "a1")).toBeNull();
  });

  it("an isolate's attributes that could not stand in a header are left out, and a life is bounded", () => {
    const options = { path: "/a; Domain=example.com", maxAge: 1e12, sameSite: "any" };
    expect(writtenCookie(["x", "y", options], "a1")!.attributes).toEqual({ maxAge: 34_560_000 });
  });
});
