/** What a program has for browsers, each under its content hash. */

import type { Program } from "@heddle/state-engine/program";

/** The file of a program at `/_heddle/<kind>/<hash>.…`, or null when it has none of that kind and hash. */
export function programFile(
  program: Program,
  kind: string,
  hash: string,
): { text: string; type: string } | null {
  switch (kind) {
    case "templates": {
      const template = Object.values(program.templates).find((one) => one.hash === hash);
      return template ? { text: JSON.stringify(template), type: "application/json" } : null;
    }
    case "styles": {
      const style = Object.values(program.styles).find((one) => one.hash === hash);
      return style ? { text: style.css, type: "text/css" } : null;
    }
    case "client-modules": {
      const { clientModule } = program;
      return clientModule?.hash === hash ? { text: clientModule.code, type: "text/javascript" } : null;
    }
    default:
      return null;
  }
}
