import type { Diagnostic, DiagnosticCode, Node } from "@heddle/schema";
import type { ReportName } from "./lexicon.ts";

/** What is found wrong while blocks are written out. */
export class Problems {
  readonly found: Diagnostic[] = [];

  report(code: DiagnosticCode, message: string, node: string, prop?: string): void {
    this.found.push({ severity: "error", code, message, node, ...(prop === undefined ? {} : { prop }) });
  }

  /** Reports names that a block does not have, in the code of this prop. */
  ofNames(node: Node, prop: string): ReportName {
    return (name, available) => {
      const meant = available.find((one) => one.toLowerCase() === name.toLowerCase());
      const cure = meant
        ? `Did you mean \`${meant}\`?`
        : `Available here: ${available.length > 0 ? available.join(", ") : "nothing yet"}.`;
      this.report("unknown-name", `${prop}: \`${name}\` is not known in this block. ${cure}`, node.id, prop);
    };
  }
}
