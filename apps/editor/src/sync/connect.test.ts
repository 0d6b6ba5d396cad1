import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readSyncMessage, writeSyncStep1, writeSyncStep2 } from "y-protocols/sync";
import * as Y from "yjs";
import { SYNC_SAVED_MESSAGE } from "../api/contract.ts";
import { type Connection, connect } from "./connect.ts";

/** A server that keeps what it is sent, in the same breath. */
class Server extends EventTarget {
  static latest: Server;
  readonly doc = new Y.Doc();
  readyState = 1;
  binaryType = "";
  onopen = () => {};
  onmessage = (_event: { data: ArrayBuffer }) => {};
  onerror = () => {};
  onclose = (_event: { code: number; reason: string }) => {};

  constructor() {
    super();
    Server.latest = this;
  }

  open(): void {
    this.onopen();
    this.#say(0, (encoder) => writeSyncStep2(encoder, this.doc));
    this.#say(0, (encoder) => writeSyncStep1(encoder, this.doc));
  }

  store(count: number): void {
    this.#say(SYNC_SAVED_MESSAGE, (encoder) => encoding.writeVarUint(encoder, count));
  }

  send(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) === 0)
      readSyncMessage(decoder, encoding.createEncoder(), this.doc, this);
  }

  close(): void {}

  #say(kind: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, kind);
    write(encoder);
    this.onmessage({ data: encoding.toUint8Array(encoder).slice().buffer });
  }
}

let page: EventTarget;
let connection: Connection;
let server: Server;
const edit = (text: string) => connection.doc.getMap("page").set("title", text);
/** Whether the browser asks before it leaves the page. */
const asks = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));

beforeEach(() => {
  page = new EventTarget();
  connection = connect("app", {
    base: "ws://test",
    socket: Server as unknown as typeof WebSocket,
    window: page,
  });
  server = Server.latest;
  server.open();
  server.store(1);
});
afterEach(() => connection.destroy());

it("sends an edit after a rest before the page draws it, and gathers what comes right after", async () => {
  edit("First letter");
  edit("First letters");
  await Promise.resolve();
  expect(server.doc.getMap("page").get("title")).toBe("First letters");
  edit("First letters, and more");
  await Promise.resolve();
  expect(server.doc.getMap("page").get("title")).toBe("First letters");
  await expect.poll(() => server.doc.getMap("page").get("title")).toBe("First letters, and more");
});

it("sends what was edited in the last moment before the page is left", () => {
  edit("Last words");
  page.dispatchEvent(new Event("pagehide"));
  expect(server.doc.getMap("page").get("title")).toBe("Last words");
});

it("has the browser ask before edits are lost that no server has taken", () => {
  expect(connection.state).toMatchObject({ status: "live", saved: true });
  expect(asks()).toBe(false);
  server.onclose({ code: 1006, reason: "" });
  expect(asks()).toBe(false);
  edit("Written while the server was away");
  expect(asks()).toBe(true);
});

it("does not ask where a live server is about to store the edit, nor once it let nobody in", () => {
  edit("Stored in a moment");
  expect(asks()).toBe(false);
  server.onclose({ code: 4401, reason: "Your access to this app has ended." });
  expect(asks()).toBe(false);
});
