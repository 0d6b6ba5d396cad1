/** Files that visitors bring and that the app keeps. */

/** A file that is kept: plain data, so it may stand in a variable and be shown. `<Image src={photo.url} />` */
export interface StoredFile {
  readonly id: string;
  /** As it was saved: `avatars/ada.png`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, e.g. `image/png`: what the bytes are, where they tell. */
  readonly type: string;
  /** Where browsers get it: an address of this app that cannot be guessed. */
  readonly url: string;
}

/** A file that can be read: one that was uploaded, or one that is kept. */
export interface FileContent {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, e.g. `text/csv`: what the bytes are, where they tell, else what the browser said. */
  readonly type: string;
  /** The whole content as UTF-8 text. `const rows = (await file.text()).split("\n");` */
  text(): Promise<string>;
  /** The whole content as JSON. `const data = await file.json() as Settings;` */
  json(): Promise<unknown>;
  /** The whole content. `const bytes = await file.bytes();` */
  bytes(): Promise<Uint8Array>;
  /** The content piece by piece, for files too large for memory. `for await (const piece of file.stream()) size += piece.length;` */
  stream(): AsyncIterable<Uint8Array>;
}

/**
 * A file that a FileUpload brought: `async receive(files: UploadedFile[])`. It goes soon after the handler has ended: save what is to
 * stay. It cannot be kept in a variable.
 */
export interface UploadedFile extends FileContent {
  /** Keeps it, under its own name or another, without reading it. `const photo = await file.save("photos/" + file.name);` */
  save(name?: string): Promise<StoredFile>;
}

/** What a file may be made of. */
export type FileData = string | Uint8Array | ArrayBuffer | FileContent | AsyncIterable<string | Uint8Array>;

/** The files that this app keeps, on the server. Drafts and the published app have files of their own. */
export interface Files {
  /**
   * Keeps a new file. Its type is what its bytes are, else `options.type`, else what the name's ending says.
   *
   *     this.report = await this.files.save("reports/may.csv", "day,sum\n1,20\n");
   */
  save(name: string, data: FileData, options?: { type?: string }): Promise<StoredFile>;
  /** A file by its id; null when there is none. `const file = await this.files.read(this.report.id);` */
  read(id: string): Promise<FileContent | null>;
  /** Removes a file; false when there was none. `await this.files.remove(this.report.id);` */
  remove(id: string): Promise<boolean>;
  /** Files whose name begins so, by name, at most 1,000. `this.reports = await this.files.list("reports/");` */
  list(prefix?: string): Promise<StoredFile[]>;
  /** Where browsers get a file. `this.files.url(id)` */
  url(id: string): string;
}
