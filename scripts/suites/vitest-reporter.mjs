import { writeFileSync } from "node:fs";

/** Writes what a run of Vitest came to into the file that HEDDLE_TEST_REPORT names. */
export default class SuiteReporter {
  onTestRunEnd(modules) {
    const outcome = { passed: 0, failed: 0, skipped: [], retried: [] };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const result = test.result();
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        if (result.state === "passed") outcome.passed += 1;
        else if (result.state === "failed") failedHere += 1;
        else outcome.skipped.push({ name, why: result.note ?? "no reason is given" });
        if (result.state === "passed" && test.diagnostic()?.flaky) outcome.retried.push(name);
      }
      // A file that does not load has no tests to fail.
      outcome.failed += module.state() === "failed" ? Math.max(failedHere, 1) : failedHere;
    }
    writeFileSync(process.env.HEDDLE_TEST_REPORT, JSON.stringify(outcome));
  }
}
