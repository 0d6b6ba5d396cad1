export type SecurityErrorCode = "key_invalid" | "key_unreadable" | "seal_broken" | "setting_invalid";

/** Why a key, a sealed text or a setting cannot be used; never with a part of either in it. */
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
