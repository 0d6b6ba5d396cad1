import { writeFileSync } from "node:fs";
import { beginning, outcome as emptyOutcome } from "./outcome.mjs";

/** Writes what a run of Vitest came to into the file that HEDDLE_TEST_REPORT names. */
export default class SuiteReporter {
  onTestRunEnd(modules) {
    const outcome = emptyOutcome(0, 0);
    for (const module of modules) {
      let failedHere = 0;
      const fails = (name, errors) => outcome.failures.push({ name, why: beginning(errors?.[0]?.message) });
      for (const test of module.children.allTests()) {
        const result = test.result();
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        if (result.state === "passed") outcome.passed += 1;
        else if (result.state === "failed") {
          failedHere += 1;
          fails(name, result.errors);
        } else outcome.skipped.push({ name, why: result.note ?? "no reason is given" });
        if (result.state === "passed" && test.diagnostic()?.flaky) outcome.retried.push(name);
      }
      // A file that does not load has no tests to fail.
      if (module.state() === "failed" && failedHere === 0) fails(module.relativeModuleId, module.errors());
      outcome.failed += module.state() === "failed" ? Math.max(failedHere, 1) : failedHere;
    }
    writeFileSync(process.env.HEDDLE_TEST_REPORT, JSON.stringify(outcome));
  }
}
