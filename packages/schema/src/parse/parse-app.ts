/** The one way into the model for documents from outside: file, socket, database, API. */

import type { App } from "../app/app.ts";
import type { ManifestRegistry } from "../manifest/manifest.ts";
import { explain } from "./explain.ts";
import type { ParseIssue } from "./issue.ts";
import { copyPlain, DEFAULT_LIMITS, type ParseLimits } from "./limits.ts";
import { type JsonRecord, migrateComponents, migrateDocument } from "./migrate.ts";
import { checkReferences } from "./references.ts";
import { appShape } from "./shape.ts";

const MOST_ISSUES = 100;

export interface ParseOptions {
  /** When given, props of components saved at an older version are migrated. */
  manifests?: ManifestRegistry;
  limits?: Partial<ParseLimits>;
}

export type ParseResult = { ok: true; app: App } | { ok: false; issues: ParseIssue[] };

/**
 * Checks and migrates a document. The app returned shares nothing with the input; line ends are LF.
 * Never throws: whatever is wrong comes back as issues (at most 100), each with a path and a reason for a person.
 */
export function parseApp(document: unknown, options: ParseOptions = {}): ParseResult {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const plain = copyPlain(document, limits);
  if (!plain.ok) return { ok: false, issues: [plain.issue] };
  if (plain.value === null || typeof plain.value !== "object" || Array.isArray(plain.value)) {
    return { ok: false, issues: [{ path: "", message: "An app is a JSON object." }] };
  }
  const migrated = migrateDocument(plain.value as JsonRecord);
  if (!migrated.ok) return migrated;
  const shaped = appShape.safeParse(migrated.value);
  if (!shaped.success) return { ok: false, issues: explain(shaped.error, migrated.value, MOST_ISSUES) };
  const issues = checkReferences(shaped.data, limits, MOST_ISSUES);
  if (issues.length > 0) return { ok: false, issues };
  if (!options.manifests) return { ok: true, app: shaped.data };
  const components = migrateComponents(shaped.data, options.manifests);
  return components.ok ? { ok: true, app: components.value } : components;
}
