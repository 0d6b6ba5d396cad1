/** Why an archive or folder was refused. `code` is stable; `message` is for a person; `cure` says what to do. */
export class FolderError extends Error {
  readonly code: FolderErrorCode;
  readonly cure: string;
  /** The path in the archive or folder, when one is to blame. */
  readonly path: string | null;

  constructor(code: FolderErrorCode, message: string, cure: string, path: string | null = null) {
    super(message);
    this.name = "FolderError";
    this.code = code;
    this.cure = cure;
    this.path = path;
  }
}

export type FolderErrorCode =
  | "not-a-zip"
  | "too-many-files"
  | "too-large"
  | "bad-path"
  | "link"
  | "unsupported"
  | "damaged"
  | "not-text";
