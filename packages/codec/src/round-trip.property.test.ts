import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftPages } from "./draft/from-app.ts";
import { arbitraryApp } from "./fixture/arbitrary-app.ts";
import { fixtureManifests } from "./fixture/manifests.ts";
import { appToFiles, equalApps, filesToApp } from "./index.ts";

const RUNS = { numRuns: Number(process.env.CODEC_RUNS ?? 50) };

describe("an app and its folder", { timeout: 120_000 }, () => {
  it("say the same: app to files to app loses nothing but ids and order keys (R1)", () => {
    fc.assert(
      fc.property(arbitraryApp, (app) => {
        const files = appToFiles(app, fixtureManifests);
        const read = filesToApp(files, fixtureManifests);
        expect(read.diagnostics, files.get("pages/index.tsx")).toEqual([]);
        if (!equalApps(read.app, app))
          expect(draftPages(read.app), files.get("pages/index.tsx")).toEqual(draftPages(app));
        expect(equalApps(read.app, app)).toBe(true);
      }),
      RUNS,
    );
  });

  it("are written the same way each time: files to app to files gives the same bytes (R2)", () => {
    fc.assert(
      fc.property(arbitraryApp, (app) => {
        const files = appToFiles(app, fixtureManifests);
        const again = appToFiles(filesToApp(files, fixtureManifests).app, fixtureManifests);
        expect([...again]).toEqual([...files]);
      }),
      RUNS,
    );
  });

  it("keep their ids: reading an unchanged folder into the app it came from changes nothing (R3)", () => {
    fc.assert(
      fc.property(arbitraryApp, (app) => {
        const read = filesToApp(appToFiles(app, fixtureManifests), fixtureManifests, app);
        expect(read.app).toEqual(app);
      }),
      RUNS,
    );
  });
});
