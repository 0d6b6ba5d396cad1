/** What a program has for browsers, each under its content hash. */

import type { Program } from "@heddle/state-engine/program";

/**
 * The file of a program at `/_heddle/<kind>/<hash>.…`, or null when it has none of that kind and hash.
 * `routes` are the URL patterns of its pages with the hashes of their templates, by the program's own hash.
 */
export function programFile(
  program: Program,
  kind: string,
  hash: string,
  basePath: string,
): { text: string; type: string } | null {
  switch (kind) {
    case "templates": {
      const template = Object.values(program.templates).find((one) => one.hash === hash);
      return template ? { text: JSON.stringify(template), type: "application/json" } : null;
    }
    case "styles": {
      const style = Object.values(program.styles).find((one) => one.hash === hash);
      if (!style) return null;
      // The only addresses in an app's styles are those of our own fonts, and of the app's assets.
      const css =
        basePath === ""
          ? style.css
          : style.css.replace(/url\((["']?)\/(_heddle|assets)\//g, `url($1${basePath}/$2/`);
      return { text: css, type: "text/css" };
    }
    case "routes": {
      if (program.hash !== hash) return null;
      const routes = program.info.pages.map((page) => [page.path, program.templates[page.pageId]?.hash]);
      return { text: JSON.stringify(routes), type: "application/json" };
    }
    case "client-modules": {
      const { clientModule } = program;
      return clientModule?.hash === hash ? { text: clientModule.code, type: "text/javascript" } : null;
    }
    default:
      return null;
  }
}
