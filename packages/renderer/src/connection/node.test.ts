import { describe, expect, it } from "vitest";
import { atNode } from "./node.ts";

describe("an address for something of the page's session", () => {
  it("names the node that the token names, and nothing of the token's secret", () => {
    expect(atNode("/_heddle/socket", "abcdefgh.secret")).toBe("/_heddle/socket?node=abcdefgh");
  });

  it("is as it was where there is one server", () => {
    expect(atNode("/_heddle/socket", "secret")).toBe("/_heddle/socket");
    expect(atNode("/_heddle/socket", "")).toBe("/_heddle/socket");
  });
});
