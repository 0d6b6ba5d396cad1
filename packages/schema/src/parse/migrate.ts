/** Old documents become new ones: pure functions, one per version, applied on load. */

import { type App, type Json, type Node, SCHEMA_VERSION } from "../app/app.ts";
import { isControl } from "../controls/controls.ts";
import type { ManifestRegistry } from "../manifest/manifest.ts";
import { type ParseIssue, pathText } from "./issue.ts";

export type JsonRecord = { [key: string]: Json };

/** From schema version n (index n-1) to n+1. Empty while there has been only one version. */
export const SCHEMA_MIGRATIONS: readonly ((document: JsonRecord) => JsonRecord)[] = [];

export type MigrationResult<T> = { ok: true; value: T } | { ok: false; issues: ParseIssue[] };

/** Brings a document up to `current`; refuses one from a newer Heddle or without a usable version. */
export function migrateDocument(
  document: JsonRecord,
  migrations: readonly ((document: JsonRecord) => JsonRecord)[] = SCHEMA_MIGRATIONS,
  current: number = SCHEMA_VERSION,
): MigrationResult<JsonRecord> {
  const version = document.schemaVersion;
  const refuse = (message: string): MigrationResult<JsonRecord> => ({
    ok: false,
    issues: [{ path: "schemaVersion", message }],
  });
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return refuse(`must be a version number from 1 to ${current}.`);
  }
  if (version > current)
    return refuse(
      `The app was saved by a newer Heddle (version ${version}, this one knows ${current}); update Heddle.`,
    );
  let migrated = document;
  for (let at = version; at < current; at++)
    migrated = { ...migrations[at - 1]!(migrated), schemaVersion: at + 1 };
  return { ok: true, value: migrated };
}

/**
 * Brings the props of every node up to its component's version. A type that the app uses without naming a version is at 1.
 * Types that are not in the registry are left alone.
 */
export function migrateComponents(app: App, manifests: ManifestRegistry): MigrationResult<App> {
  const issues: ParseIssue[] = [];
  const versions: Record<string, number> = { ...app.componentVersions };
  const stale = new Map<string, number>();
  const used = new Set(Object.values(app.nodes).map((node) => node.type));
  for (const type of used) {
    if (isControl(type) || !Object.hasOwn(manifests, type)) continue;
    const current = manifests[type]!.version;
    const version = versions[type] ?? 1;
    if (version > current) {
      issues.push({
        path: pathText(["componentVersions", type]),
        message: `${type} was saved by a newer Heddle (version ${version}, this one knows ${current}); update Heddle.`,
      });
    } else if (version < current) stale.set(type, version);
    versions[type] = current;
  }
  if (issues.length > 0) return { ok: false, issues };
  if (stale.size === 0) return { ok: true, value: { ...app, componentVersions: versions } };
  const nodes: Record<string, Node> = {};
  for (const [id, node] of Object.entries(app.nodes)) {
    const from = stale.get(node.type);
    let props = node.props;
    if (from !== undefined) {
      const { migrations = [], version } = manifests[node.type]!;
      for (let at = from; at < version; at++) props = migrations[at - 1]?.(props) ?? props;
    }
    nodes[id] = props === node.props ? node : { ...node, props };
  }
  return { ok: true, value: { ...app, nodes, componentVersions: versions } };
}
