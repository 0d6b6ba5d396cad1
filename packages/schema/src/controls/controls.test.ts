import { describe, expect, it } from "vitest";
import { CONTROL_MANIFESTS } from "./controls.ts";

describe("controls", () => {
  it("have examples that are good apps", () => {
    expect(Object.keys(CONTROL_MANIFESTS)).toEqual([
      "If",
      "Match",
      "Case",
      "Each",
      "Outlet",
      "Slot",
      "TextNode",
    ]);
    for (const [name, manifest] of Object.entries(CONTROL_MANIFESTS)) expect(manifest.name).toBe(name);
  });
});
