/**
 * Sends files to the server in chunks (docs/protocol.md, Uploads). A chunk whose answer is lost is asked about and sent again from
 * where the server stands, so that a break in the network costs at most a chunk.
 */

import { underBasePath } from "@heddle/components/base-path";
import type { Transfer, TransferListener } from "@heddle/components/file-transfer";

export interface UploadPlace {
  scope: number;
  event: number;
  /** The session's secret, as it is now. */
  token(): string;
}

/** The world around an upload: replaced in tests. */
export interface UploadWorld {
  fetch(path: string, options: RequestInit): Promise<Response>;
  wait(milliseconds: number): Promise<void>;
}

const ADDRESS = "/_heddle/uploads";
/** Files that are sent at once. */
const LANES = 2;
/** Attempts in a row that bring nothing forward, before an upload is given up: some two minutes. */
const ATTEMPTS = 12;
const LOST = "The connection was lost. Try again.";

interface Answer {
  status: number;
  body: { code?: string; message?: string; upload?: string; chunk?: number; received?: number };
}

/** It cannot go on; the message is for a person. */
class UploadFailed extends Error {}
/** The server will not take it. */
class Refused extends UploadFailed {}

/** @param claim tells the handler of the finished upload */
export function startUpload(
  files: readonly File[],
  place: UploadPlace,
  listener: TransferListener,
  claim: (upload: string) => void,
  world: UploadWorld = browserWorld,
): Transfer {
  const upload = new Upload(files, place, listener, world);
  void upload.run(claim);
  return upload;
}

const browserWorld: UploadWorld = {
  fetch: (path, options) => fetch(path, options),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

class Upload implements Transfer {
  readonly #files: readonly File[];
  readonly #place: UploadPlace;
  readonly #listener: TransferListener;
  readonly #world: UploadWorld;
  /** One per file. */
  readonly #controllers: AbortController[];
  readonly #failed = new Set<number>();
  #id: string | null = null;

  constructor(files: readonly File[], place: UploadPlace, listener: TransferListener, world: UploadWorld) {
    this.#files = files;
    this.#place = place;
    this.#listener = listener;
    this.#world = world;
    this.#controllers = files.map(() => new AbortController());
  }

  async run(claim: (upload: string) => void): Promise<void> {
    try {
      const { upload, chunk } = await this.#begin();
      this.#id = upload;
      if (this.#isOver) return this.#takeBack("");
      await this.#sendAll(chunk);
    } catch (error) {
      if (!this.#isOver) this.#listener.onFailed(error instanceof UploadFailed ? error.message : LOST);
      return;
    }
    if (this.#isOver) return;
    claim(this.#id);
    this.#listener.onDone();
  }

  /** Nothing is left to be sent. */
  get #isOver(): boolean {
    return this.#files.every((_, index) => this.#isDropped(index));
  }

  #isDropped(index: number): boolean {
    return this.#failed.has(index) || this.#controllers[index]!.signal.aborted;
  }

  cancelFile(index: number): void {
    const controller = this.#controllers[index];
    if (!controller || this.#isDropped(index)) return;
    controller.abort();
    // An upload without files left is removed by the server itself.
    if (this.#id !== null) this.#takeBack(`/${index}`);
  }

  cancel(): void {
    for (const controller of this.#controllers) controller.abort();
    if (this.#id !== null) this.#takeBack("");
  }

  /** What does not arrive is removed by the server after a while. */
  #takeBack(rest: string): void {
    this.#ask("DELETE", `/${this.#id}${rest}`).catch(() => {});
  }

  async #begin(): Promise<{ upload: string; chunk: number }> {
    const files = this.#files.map(({ name, size, type }) => ({ name, size, type }));
    const { scope, event } = this.#place;
    const body = JSON.stringify({ scope, event, files });
    const answer = await this.#persist(() => this.#ask("POST", "", { body }), new AbortController().signal);
    const { upload, chunk } = answer.body;
    if (upload === undefined || chunk === undefined) throw new UploadFailed(messageOf(answer));
    return { upload, chunk };
  }

  async #sendAll(chunk: number): Promise<void> {
    const waiting = this.#files.map((_, index) => index);
    const lane = async () => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
        await this.#send(index, chunk);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  async #send(index: number, chunk: number): Promise<void> {
    const file = this.#files[index]!;
    const { signal } = this.#controllers[index]!;
    let sent = 0;
    try {
      while (sent < file.size && !signal.aborted) {
        const offset = sent;
        const body = file.slice(offset, offset + chunk);
        const answer = await this.#persist(
          () => this.#ask("PUT", `/${this.#id}/${index}?offset=${offset}`, { body, signal }),
          signal,
        );
        const { received } = answer.body;
        // 409 says where the server stands: the answer to an earlier attempt was lost.
        if (received === undefined || (answer.status !== 200 && answer.status !== 409))
          throw new Refused(messageOf(answer));
        sent = received;
        this.#listener.onProgress(index, sent);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#failed.add(index);
      this.#listener.onFileFailed(index, error instanceof UploadFailed ? error.message : LOST);
      // What the server refused it has dropped itself.
      if (!(error instanceof Refused)) this.#takeBack(`/${index}`);
    }
  }

  /** Tries again while the network, or the server, is away for a moment. */
  async #persist(attempt: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    for (let count = 1; ; count++) {
      const answer = await attempt().catch(() => null);
      if (answer && !isPassing(answer)) return answer;
      if (signal.aborted || count === ATTEMPTS) throw new UploadFailed(LOST);
      await this.#world.wait(Math.min(15_000, 250 * 2 ** count));
    }
  }

  async #ask(method: string, rest: string, options: RequestInit = {}): Promise<Answer> {
    const response = await this.#world.fetch(underBasePath(ADDRESS + rest), {
      method,
      headers: { "heddle-session": this.#place.token() },
      ...options,
    });
    const body = (await response.json().catch(() => ({}))) as Answer["body"];
    return { status: response.status, body };
  }
}

/** The session is just coming back, another chunk is still being written, or the server is about to restart. */
function isPassing({ status, body }: Answer): boolean {
  return status >= 500 ? status !== 507 : body.code === "busy" || body.code === "unknown-session";
}

function messageOf({ body }: Answer): string {
  return body.message ?? "The server does not take these files.";
}
