/** Uploads as a browser's page does, and in every way that it should not. */

import type { Json } from "@heddle/schema";
import { get, type HttpAnswer } from "./get.ts";
import type { Target } from "./shown-page.ts";
import type { TestBrowser } from "./test-browser.ts";

export interface OfferedBytes {
  name: string;
  type: string;
  bytes: Buffer | string;
}

export class TestUploader {
  readonly #port: number;
  readonly #host: string;
  readonly browser: TestBrowser;

  constructor(port: number, host: string, browser: TestBrowser) {
    this.#port = port;
    this.#host = host;
    this.browser = browser;
  }

  /** A request with all that a page of this browser sends; `headers` replace what they name, "" leaves it out. */
  ask(
    method: string,
    rest: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    const all: Record<string, string> = {
      origin: `http://${this.#host}`,
      cookie: this.browser.cookie,
      "heddle-session": this.browser.token,
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
    return get(this.#port, this.#host, `/_heddle/uploads${rest}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    });
  }

  place(label: string): { scope: number; event: number } {
    const target: Target = { type: "FileUpload", text: label };
    const { scope, element } = this.browser.find(target);
    return { scope, event: element.events!.onUpload![0]!.event };
  }

  begin(label: string, files: OfferedBytes[], changes: Record<string, Json> = {}): Promise<HttpAnswer> {
    const about = files.map(({ name, type, bytes }) => ({ name, type, size: Buffer.byteLength(bytes) }));
    return this.ask("POST", "", JSON.stringify({ ...this.place(label), files: about, ...changes }));
  }

  /** Everything, in one chunk per file; gives the upload's id. */
  async send(label: string, files: OfferedBytes[]): Promise<string> {
    const begun = await this.begin(label, files);
    if (begun.status !== 201) throw new Error(`The upload was refused: ${begun.body}`);
    const { upload } = JSON.parse(begun.body) as { upload: string };
    for (const [index, { bytes }] of files.entries()) {
      const answer = await this.ask("PUT", `/${upload}/${index}?offset=0`, Buffer.from(bytes));
      if (answer.status !== 200) throw new Error(`A chunk was refused: ${answer.body}`);
    }
    return upload;
  }

  /** Tells the handler of it; resolves when the event is answered. */
  async claim(label: string, upload: string): Promise<void> {
    const { scope, event } = this.place(label);
    this.browser.send(scope, event, { upload });
    await this.browser.settled();
  }
}
