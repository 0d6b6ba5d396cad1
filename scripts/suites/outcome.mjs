import { stripVTControlCharacters } from "node:util";

/**
 * What a suite came to. `failures` names what failed, each with the beginning of its error: the end of a long output is all that
 * some people see of it. `retried` passed on a second try: they count as passed, and are named so that nobody overlooks them.
 * @typedef {{
 *   passed: number, failed: number, skipped: { name: string, why: string }[], retried: string[], failures: { name: string, why: string }[]
 * }} Outcome
 */

/** @returns {Outcome} */
export function outcome(passed, failed) {
  return { passed, failed, skipped: [], retried: [], failures: [] };
}

/** @returns {Outcome} */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
    retried: [...one.retried, ...other.retried],
    failures: [...one.failures, ...other.failures],
  };
}

/** Lines for a person: what failed, what was left out and why, and what needed a second try. */
export function remarks({ skipped, retried, failures }) {
  const reasons = new Map();
  for (const { name, why } of skipped) reasons.set(why, [...(reasons.get(why) ?? []), name]);
  return [
    ...failures.flatMap(({ name, why }) => [`failed: ${name}`, indented(why)]),
    ...[...reasons].flatMap(([why, names]) => [`${names.length} skipped: ${why}`, ...names.map(indented)]),
    ...(retried.length > 0 ? [`${retried.length} passed on a second try:`, ...retried.map(indented)] : []),
  ];
}

/** From the JSON report of Playwright, null when there is none. @returns {Outcome} */
export function readPlaywright(report) {
  const total = outcome(0, report?.errors?.length ?? 0);
  const visit = (suite, path) => {
    const here = suite.title ? [...path, suite.title] : path;
    for (const child of suite.suites ?? []) visit(child, here);
    for (const spec of suite.specs ?? []) {
      const name = [...here, spec.title].join(" > ");
      for (const test of spec.tests) {
        if (test.status === "unexpected") {
          total.failed += 1;
          total.failures.push({ name, why: beginning(test.results?.at(-1)?.error?.message) });
        } else if (test.status === "skipped") total.skipped.push({ name, why: whyOf(test) });
        else total.passed += 1;
        if (test.status === "flaky") total.retried.push(name);
      }
    }
  };
  for (const suite of report?.suites ?? []) visit(suite, []);
  return total;
}

/**
 * As much of an error as fits a line, without a terminal's colours.
 * @param {string | undefined} message
 */
export function beginning(message = "no error is told") {
  const lines = stripVTControlCharacters(message).split("\n");
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ")
    .slice(0, 300);
}

function whyOf(test) {
  const skip = test.annotations?.find(({ type }) => type === "skip" || type === "fixme");
  return skip?.description ?? "a test before it failed, or no reason is given";
}

function indented(text) {
  return `  ${text}`;
}
