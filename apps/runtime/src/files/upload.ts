/** One upload: the files that a browser sends for one event, as they lie in a folder of their own until they are handled. */

import type { UploadedFileInfo } from "@heddle/state-engine/frames";

export interface UploadingFile {
  name: string;
  /** Bytes, as announced. */
  size: number;
  /** As announced; once all bytes are there, what these say. */
  type: string;
  /** Bytes that are there. */
  received: number;
  /** The browser took it back, or its content was refused. */
  isDropped: boolean;
  /** Someone is just writing to it. */
  isBusy: boolean;
}

export interface Upload {
  id: string;
  /** `Site.id`. */
  site: string;
  /** `LiveSession.id`. */
  session: string;
  scope: number;
  /** Events of the node that may claim it. */
  events: readonly number[];
  accept: readonly string[];
  files: UploadingFile[];
  /** Numbers of the events that claimed it and are not answered. */
  claims: Set<number>;
  /** A claim was answered: its handler is done. */
  isHandled: boolean;
  /** Milliseconds since 1970. */
  usedAt: number;
}

/** What is written beside the files, so that an upload outlives a restart of the server. */
export type UploadRecord = Pick<Upload, "id" | "site" | "session" | "scope" | "events" | "accept"> & {
  files: Pick<UploadingFile, "name" | "size" | "type" | "isDropped">[];
};

export function recordOf({ id, site, session, scope, events, accept, files }: Upload): UploadRecord {
  return {
    id,
    site,
    session,
    scope,
    events,
    accept,
    files: files.map(({ name, size, type, isDropped }) => ({ name, size, type, isDropped })),
  };
}

/** Bytes that it may come to hold. */
export function bytesOf(upload: Upload): number {
  return upload.files.reduce((sum, file) => sum + (file.isDropped ? 0 : file.size), 0);
}

export function isComplete(upload: Upload): boolean {
  const kept = upload.files.filter((file) => !file.isDropped);
  return kept.length > 0 && kept.every((file) => file.received === file.size);
}

/** The files as app code gets to know them. */
export function filesOf(upload: Upload): UploadedFileInfo[] {
  return upload.files.flatMap(({ name, size, type, isDropped }, index) =>
    isDropped ? [] : [{ upload: upload.id, index, name, size, type }],
  );
}
