/** docs/components/status.md: one row per component, one column per check. */

import { row, table } from "../docs/table.ts";
import { kebabCase } from "../gallery/name.ts";
import { CHECKS, type Check } from "./checks.ts";
import type { Results } from "./results.ts";

const PASSED = "🟢";
const FAILED = "🔴";
const NOT_RUN = "⚪";

export interface StatusInput {
  /** The components that the table is about, by section. */
  sections: Readonly<Record<string, readonly string[]>>;
  isBuilt(component: string): boolean;
  resultsOf(component: string): Results;
}

export function statusPage({ sections, isBuilt, resultsOf }: StatusInput): string {
  const checks = Object.keys(CHECKS) as Check[];
  const heads = ["", "component", ...checks.map((check) => CHECKS[check].head)];
  const all = Object.values(sections).flat();
  const green = all.filter((name) => isBuilt(name) && isGreen(resultsOf(name)));
  const parts = Object.entries(sections).map(([section, names]) => {
    const rows = names.map((name) => {
      if (!isBuilt(name)) return row([FAILED, name, "not built", ...checks.slice(1).map(() => "")]);
      const results = resultsOf(name);
      const marks = checks.map((check) => markOf(results[check]));
      return row([isGreen(results) ? PASSED : FAILED, `[${name}](${kebabCase(name)}.md)`, ...marks]);
    });
    return `## ${section}\n\n${table(heads, rows)}`;
  });
  const list = checks.map((check) => `- **${CHECKS[check].head}**: ${CHECKS[check].help}`);
  return `# Status of the components

${green.length} of ${all.length} are green. \`npm test\` writes this table: a row is green when every check of it is. ${NOT_RUN} stands where a check has not run.
What a check found is in \`component-checks/\`, a file for each check and component.

${list.join("\n")}

${parts.join("\n\n")}
`;
}

function markOf(complaints: readonly string[] | undefined): string {
  if (!complaints) return NOT_RUN;
  return complaints.length === 0 ? PASSED : FAILED;
}

function isGreen(results: Results): boolean {
  return (Object.keys(CHECKS) as Check[]).every((check) => results[check]?.length === 0);
}
