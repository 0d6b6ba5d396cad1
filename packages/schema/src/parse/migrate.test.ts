import { describe, expect, it } from "vitest";
import { sampleApp } from "../fixture/sample-app.ts";
import { CONTROL_MANIFESTS, type ComponentManifest, parseApp } from "../index.ts";
import { migrateDocument } from "./migrate.ts";

describe("old apps", () => {
  it("migrate through every version in between, by pure functions", () => {
    const steps = [
      (document: object) => ({ ...document, two: true }),
      (document: object) => ({ ...document, three: true }),
    ];
    const old = Object.freeze({ schemaVersion: 1 });
    expect(migrateDocument(old, steps, 3)).toEqual({
      ok: true,
      value: { schemaVersion: 3, two: true, three: true },
    });
    expect(migrateDocument({ schemaVersion: 4 }, steps, 3).ok).toBe(false);
  });

  const box: ComponentManifest = {
    ...CONTROL_MANIFESTS.Case!,
    name: "Box",
    version: 3,
    migrations: [
      ({ size, ...rest }) => (size ? { ...rest, gap: size } : rest),
      (props) => ("gap" in props ? { ...props, gap: { value: "large" } } : props),
    ],
  };

  it("get their components' props migrated from the version they name, or from the first", () => {
    const app = sampleApp();
    app.nodes.box!.props = { size: { value: 1 } };
    const fromFirst = parseApp(app, { manifests: { Box: box } });
    expect(fromFirst.ok && fromFirst.app.nodes.box!.props).toEqual({ gap: { value: "large" } });
    expect(fromFirst.ok && fromFirst.app.componentVersions).toEqual({ Box: 3 });
    app.componentVersions.Box = 2;
    const fromSecond = parseApp(app, { manifests: { Box: box } });
    expect(fromSecond.ok && fromSecond.app.nodes.box!.props).toEqual({ size: { value: 1 } });
    expect(app.nodes.box!.props).toEqual({ size: { value: 1 } });
  });

  it("from a newer Heddle are refused", () => {
    const app = sampleApp();
    app.componentVersions.Box = 4;
    expect(parseApp(app, { manifests: { Box: box } })).toMatchObject({
      ok: false,
      issues: [{ path: "componentVersions.Box" }],
    });
  });
});
