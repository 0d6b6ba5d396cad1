import { defineConfig } from "vitest/config";

// Only against tests that hang: a machine with other work to do is no failure.
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };

// `npm test` says so where a machine has no Redis and none can be installed (scripts/suites/redis.mjs).
const WITHOUT_REDIS = process.env.HEDDLE_WITHOUT_REDIS ? ["**/redis*.test.ts"] : [];

const DATABASES = "packages/database/src/testing/global-setup.ts";

// Parts of one suite; `npm run test:<part>` picks a project by name.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/*/src/**/*.test.ts",
            "packages/*/src/**/*.property.test.ts",
            "apps/*/{src,server}/**/*.test.ts",
            "scripts/**/*.test.ts",
            "docs/**/*.test.ts",
            "examples/*/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "**/*.{fault,soak}.test.ts", ...WITHOUT_REDIS],
          environment: "node",
          globalSetup: DATABASES,
          // By itself Vitest leaves a core unused, which on two is half of the machine; many files wait for a database.
          maxWorkers: "100%",
          ...PATIENCE,
        },
      },
      {
        test: {
          name: "components",
          include: ["packages/*/src/**/*.test.tsx", "apps/editor/{app,src}/**/*.test.tsx"],
          environment: "jsdom",
          // A document of its own for each of many small files takes four times as long as all their tests; every test
          // takes away what it drew.
          isolate: false,
          ...PATIENCE,
        },
      },
      {
        test: {
          name: "soak",
          include: ["scripts/**/*.soak.test.ts", "apps/*/src/**/*.soak.test.ts"],
          environment: "node",
          globalSetup: DATABASES,
          fileParallelism: false,
          // Installations and builds from nothing.
          testTimeout: 1_200_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["**/*.fault.test.ts"],
          exclude: ["**/node_modules/**", ...WITHOUT_REDIS],
          environment: "node",
          globalSetup: DATABASES,
          // They wait most of their time: for processes that come back, for timers. Files do not meet.
          maxWorkers: 2,
          // Killed processes come back in their own time: a machine busy with something else may lose one race. What needed a
          // second try is named in the summary.
          retry: process.env.CI ? 1 : 0,
          ...PATIENCE,
        },
      },
    ],
  },
});
