/** Files that make the folder work with npm, `tsc` and an editor. They follow from the app alone. */

import type { App } from "@heddle/schema";

export interface PackageOptions {
  /** Version of the vendored `heddle` package. */
  heddleVersion?: string;
}

export const HEDDLE_VERSION = "0.1.0";

/** Where an exported app finds `heddle`: never in a registry. */
export function heddleDependency(version: string = HEDDLE_VERSION): string {
  return `file:vendor/heddle-${version}.tgz`;
}

/** An npm package name for an app: small letters, digits and hyphens. */
export function packageName(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return slug === "" || slug === "heddle" || slug === "node-modules" ? "heddle-app" : slug;
}

/** Packages of `heddle` whose install scripts fetch or check their native part; npm asks for their names in the app's own package.json. */
const INSTALL_SCRIPTS = { esbuild: true, "isolated-vm": true, node: true };

export function packageJsonText(app: App, options: PackageOptions = {}): string {
  const document = {
    name: packageName(app.name),
    version: "0.0.0",
    private: true,
    type: "module",
    scripts: { start: "heddle start", dev: "heddle run ." },
    dependencies: { heddle: heddleDependency(options.heddleVersion) },
    allowScripts: INSTALL_SCRIPTS,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Code for browsers is checked apart: only there `document` and `window` exist. */
export const CLIENT_TSCONFIG = "client/tsconfig.json";

export function clientTsconfigText(): string {
  const document = {
    extends: "../tsconfig.json",
    compilerOptions: { lib: ["ES2024", "DOM", "DOM.Iterable"] },
    include: ["."],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function tsconfigText(): string {
  const document = {
    compilerOptions: {
      target: "ES2024",
      lib: ["ES2024"],
      module: "ESNext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      jsxImportSource: "heddle",
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    },
    include: ["pages", "blocks", "state"],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function gitignoreText(): string {
  return "node_modules/\n.heddle/\n.env\n";
}

/** With it the lock that npm writes names no registry, so it works wherever the folder goes. */
export function npmrcText(): string {
  return "omit-lockfile-registry-resolved=true\n";
}
