import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { EngineRecord, UploadedFileInfo } from "../frames/frames.ts";
import { State } from "../state/base.ts";

interface File {
  name: string;
  text(): Promise<string>;
  bytes(): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
  save(name?: string): Promise<{ url: string }>;
}

class Docs extends State {
  said = "";
  most = 2;
  busy = false;
  held: unknown = null;
  async read([file]: File[]) {
    this.said = `${file!.name}: ${await file!.text()}`;
  }
  async readBytes([file]: File[]) {
    this.said = (await file!.bytes()).join();
  }
  async save([file]: File[]) {
    this.said = (await file!.save()).url;
  }
  hold([file]: File[]) {
    this.held = file;
  }
  async write() {
    const files = this.files as { save(name: string, data: unknown): Promise<{ id: string }> };
    this.said = (await files.save("a/b", new Uint8Array(500_000).fill(7))).id;
  }
  endless() {
    return new Promise<void>(() => {});
  }
}

type Handler = ($: { docs: Docs }, files: File[]) => unknown;
const handlers: Handler[] = [
  ({ docs }, files) => docs.read(files),
  ({ docs }, files) => docs.readBytes(files),
  ({ docs }, files) => docs.save(files),
  ({ docs }, files) => docs.hold(files),
];

function app(): TestApp {
  const made = new TestApp(
    {
      uses: { docs: Docs },
      nodes: [
        { value: ($) => ($.docs as Docs).said, reads: ["docs.said"] },
        { value: ($) => ($.docs as Docs).most, reads: ["docs.most"] },
        ...handlers.map((event) => ({
          event: event as unknown as ($: Record<string, unknown>, payload: Json) => unknown,
          payload: "files" as const,
          guards: [($: Record<string, unknown>) => ($.docs as Docs).busy],
          guardReads: ["docs.busy"],
        })),
        { event: ($) => ($.docs as Docs).write() },
        { event: ($) => ($.docs as Docs).endless() },
        {
          event: ($) => {
            ($.docs as Docs).busy = true;
          },
        },
      ],
    },
    [Docs],
  );
  const { events } = made.page();
  events[0]!.limits = { maxFiles: { binding: 1 }, accept: { value: ".txt" } };
  return made;
}

const file: UploadedFileInfo = { upload: "u", index: 0, name: "a.txt", size: 5, type: "text/plain" };

function send(
  made: TestApp,
  event: number,
  files?: UploadedFileInfo[],
  payload: Json = { upload: "u" },
): void {
  const seq = made.open().lastSeq + 1;
  made.receive({ kind: "event", session: "a", seq, scope: 0, event, payload, ...(files ? { files } : {}) });
}

function admit(made: TestApp, scope: number, event: number) {
  const found: EngineRecord[] = [];
  const stop = made.listen((record) => found.push(record));
  made.receive({ kind: "admit", session: "a", admission: 7, scope, event });
  stop();
  return found[0];
}

describe("files", () => {
  it("FI1: says what a mounted node takes, though a handler is running", () => {
    const made = app();
    const session = made.open();
    session.send(5);
    expect(admit(made, 0, 0)).toMatchObject({
      refusal: null,
      limits: { maxFiles: 2, accept: ".txt" },
      admission: 7,
    });
    expect(admit(made, 9, 0)).toMatchObject({ refusal: { code: "not-mounted" } });
    expect(admit(made, 0, 99)).toMatchObject({ refusal: { code: "bad-message" } });
    expect(admit(made, 0, 4)).toMatchObject({ refusal: { code: "bad-payload" } });
  });

  it("FI1: a disabled node takes none", () => {
    const made = app();
    made.open().send(6);
    expect(admit(made, 0, 0)).toMatchObject({ refusal: { code: "disabled" } });
  });

  it("FI2: a browser's word on the files is not enough", () => {
    const made = app();
    const session = made.open();
    for (const payload of [{ upload: "u" }, [file], null] as unknown as Json[])
      send(made, 0, undefined, payload);
    expect(session.refused.map(({ code }) => code)).toEqual(["bad-payload", "bad-payload", "bad-payload"]);
    expect(made.calls).toEqual([]);
  });

  it("FI3: contents come piece by piece, and characters cut in two come out whole", async () => {
    const made = app();
    const session = made.open();
    send(made, 0, [file]);
    await made.idle();
    expect(made.calls[0]).toMatchObject({
      name: "file",
      session: "a",
      args: [{ kind: "read", upload: "u", index: 0, offset: 0 }],
    });
    await made.answer({ body: { base64: btoa("gr\u00c3") }, length: 3 });
    expect(made.calls[0]).toMatchObject({ args: [{ offset: 3 }] });
    await made.answer({ body: { base64: btoa("\u00bcn") }, length: 2 });
    expect(session.value(0)).toBe("a.txt: grün");

    send(made, 1, [{ ...file, size: 3 }]);
    await made.idle();
    await made.answer({ body: { text: "ab" }, length: 2 });
    await made.answer({ body: { base64: btoa("\u00ff") }, length: 1 });
    expect(session.value(0)).toBe("97,98,255");
  });

  it("FI3: saving moves no bytes, and what the host sends is checked", async () => {
    const made = app();
    const session = made.open();
    send(made, 2, [file]);
    await made.idle();
    expect(made.calls[0]?.args).toEqual([{ kind: "keep", upload: "u", index: 0, name: "a.txt" }]);
    await made.answer({ id: "x/y", name: "a.txt", size: 5, type: "text/plain" });
    expect(session.value(0)).toBe("/_heddle/files/x%2Fy");
    send(made, 2, [file]);
    await made.idle();
    await made.answer({ nonsense: true });
    expect(session.refused.at(-1)?.code).toBe("handler-error");
  });

  it("FI3: what is written goes out in pieces, the last of which says so", async () => {
    const made = app();
    const session = made.open();
    session.send(4);
    await made.idle();
    const lasts: Json[] = [];
    while (made.calls.length > 0) {
      const [piece] = made.calls[0]!.args as {
        transfer: string | null;
        last: boolean;
        body: { base64: string };
      }[];
      expect(piece!.transfer).toBe(lasts.length === 0 ? null : "t");
      lasts.push(piece!.last);
      await made.answer(piece!.last ? { id: "done", name: "a/b", size: 500_000, type: "" } : "t");
    }
    expect(lasts).toEqual([false, false, true]);
    expect(session.value(0)).toBe("done");
  });

  it("FI3: an uploaded file cannot be stored: the path is named", () => {
    const made = app();
    const session = made.open();
    send(made, 3, [file]);
    expect(session.refused.map(({ code }) => code)).toEqual(["handler-error"]);
    expect(made.log.join()).toContain("held");
  });
});
