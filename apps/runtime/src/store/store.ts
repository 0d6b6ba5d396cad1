/**
 * Where sessions live between events. A commit is conditional on the owner's epoch and on the numbers it follows, so
 * that it applies once, in order, and by one owner only (SPEC.md, ST rules). Every backend passes `store.contract.ts`.
 */

import { createHash } from "node:crypto";
import type { FieldWrite, PageRequest, StoredField } from "@heddle/state-engine/frames";

/** Whose data it is: every row carries it. */
export interface SiteKey {
  workspaceId: string;
  appId: string;
  environment: "draft" | "production";
}

/** Effects that a browser may not have run yet: the operations' JSON text and the patch that carried them. */
export interface PendingEffects {
  patchSeq: number;
  /** JSON text of Operation[], effects only. */
  ops: string;
}

/** A session as it is stored; plain JSON. */
export interface StoredSession {
  /** Hash of the token: the token itself is never stored. */
  id: string;
  site: SiteKey;
  programHash: string;
  epoch: number;
  eventSeq: number;
  patchSeq: number;
  page: string;
  request: PageRequest;
  /** Hash of the cookie the token is bound to; empty for drafts. */
  visitor: string;
  effects: PendingEffects[];
  fields: StoredField[];
}

/** One session's part of a flush. */
export interface SessionCommit {
  id: string;
  site: SiteKey;
  epoch: number;
  /** The numbers stored before; the commit applies only on top of them. */
  fromPatchSeq: number;
  patchSeq: number;
  eventSeq: number;
  /** At most one per field and kind: a replacement (`append` absent) comes before appends to the same field. */
  writes: FieldWrite[];
  /** All pending effects, when they changed. */
  effects: PendingEffects[] | null;
  /** When the session went to another page or program. */
  location: { page: string; request: PageRequest; programHash: string } | null;
}

/**
 * The pseudo-session that owns an app's shared state: of all default keys, or of one key by its stored name. The name is hashed, so
 * that ids stay short whatever a key is.
 */
export function sharedSessionId(site: SiteKey, name = ""): string {
  const defaults = `shared:${site.environment}:${site.appId}`;
  return name === ""
    ? defaults
    : `${defaults}:${createHash("sha256").update(name).digest("base64url").slice(0, 32)}`;
}

/** Is it the id of a shared state of this site? */
export function isSharedOf(site: SiteKey, id: string): boolean {
  const defaults = sharedSessionId(site);
  return id === defaults || id.startsWith(`${defaults}:`);
}

/** The store is there and refuses what it was given: trying again does not help. */
export class UnstorableError extends Error {
  readonly code = "unstorable";
}

export interface SessionStore {
  /** `memory`, `file` or `postgres`. */
  readonly durability: string;
  /** Stores new sessions; resolves when durable. Rejects with UnstorableError when one of them can never be stored. */
  create(sessions: StoredSession[]): Promise<void>;
  /**
   * Takes ownership: raises each session's epoch and patch number by one, durably, and returns them with their fields.
   * Sessions that do not exist, or belong to another site, are missing in the result.
   */
  acquire(site: SiteKey, ids: string[]): Promise<StoredSession[]>;
  /** Reads without taking ownership. */
  read(site: SiteKey, id: string): Promise<StoredSession | null>;
  /**
   * Commits a flush as one write. Returns the ids that were refused because another owner has them or they are gone; undefined = none.
   * Backends without I/O return at once, others a promise that resolves when durable. Repeating a commit whose outcome
   * was unknown is safe. Rejects with UnstorableError when one of them can never be stored; then none was.
   */
  commit(commits: SessionCommit[]): string[] | Promise<string[]>;
  remove(ids: string[]): Promise<void>;
  /** Marks sessions as in use, so that the sweep leaves them. */
  touch(ids: string[]): Promise<void>;
  /** Removes what expired; returns how many. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}
