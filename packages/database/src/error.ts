/** Why the database cannot be used, for the person who started Heddle: a sentence, and what to do about it. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly cure: string;

  constructor(code: DatabaseErrorCode, message: string, cure: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DatabaseError";
    this.code = code;
    this.cure = cure;
  }
}

export type DatabaseErrorCode =
  | "binaries_missing"
  | "data_folder_readonly"
  | "cluster_unusable"
  | "no_user_for_postgres"
  | "postgres_did_not_start"
  | "postgres_did_not_stop"
  | "database_url_invalid"
  | "database_unreachable"
  | "database_refused"
  | "migration_failed"
  | "notification_too_large"
  | "blob_too_large"
  | "blob_missing"
  | "blob_address_invalid";
