/** What app code asked of files and may not have: the message is for its author. */
export class FileRefused extends Error {
  readonly code = "file-refused";
}
