export type SecurityErrorCode = "key_invalid" | "key_unreadable" | "seal_broken";

/** Why a key or a sealed text cannot be used; never with a part of either in it. */
export class SecurityError extends Error {
  readonly code: SecurityErrorCode;
  /** What to do about it. */
  readonly cure: string;

  constructor(code: SecurityErrorCode, message: string, cure: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SecurityError";
    this.code = code;
    this.cure = cure;
  }
}
