/** How a FileUpload sends files: the renderer gives it this as `onUpload`, since only it knows the session. */

export interface TransferListener {
  /** So many bytes of a file are at the server. */
  onProgress(index: number, sent: number): void;
  /** One file is not taken; the others go on. The message is a sentence. */
  onFileFailed(index: number, message: string): void;
  /** All that was not refused or cancelled is there, and the handler has been called. */
  onDone(): void;
  /** None of it is taken. */
  onFailed(message: string): void;
}

export interface Transfer {
  /** Takes one file back; the others go on. */
  cancelFile(index: number): void;
  cancel(): void;
}

export type StartTransfer = (files: readonly File[], listener: TransferListener) => Transfer;

/** Which event of a component takes files: what the renderer must know of the manifests. A test holds it against them. */
export const transferEvents: Readonly<Record<string, string>> = { FileUpload: "onUpload" };
