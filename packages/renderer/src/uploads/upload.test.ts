import type { TransferListener } from "@heddle/components/file-transfer";
import { expect, it } from "vitest";
import { startUpload } from "./upload.ts";

const ID = "u".repeat(22);
const CHUNK = 4;

/** A server that holds one upload; `fails` is asked before each request: what it gives is answered instead, null = the line breaks. */
function server(
  fails: (method: string, path: string, attempt: number) => Response | null | undefined = () => undefined,
) {
  const held: string[] = [];
  const asked: string[] = [];
  let attempts = 0;
  const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });
  const fetch = async (path: string, options: RequestInit): Promise<Response> => {
    const method = options.method ?? "";
    asked.push(`${method} ${path}`);
    expect((options.headers as Record<string, string>)["heddle-session"]).toBe("token");
    if (options.signal?.aborted) throw new DOMException("aborted", "AbortError");
    const instead = fails(method, path, ++attempts);
    if (instead === null) throw new TypeError("network");
    if (instead) return instead;
    if (method === "POST") {
      const { files } = JSON.parse(String(options.body)) as { files: unknown[] };
      held.push(...files.map(() => ""));
      return answer(201, { upload: ID, chunk: CHUNK });
    }
    if (method === "DELETE") return answer(200, {});
    const index = Number(/\/(\d+)\?/.exec(path)![1]);
    const offset = Number(/offset=(\d+)/.exec(path)![1]);
    if (offset !== held[index]!.length)
      return answer(409, { code: "wrong-offset", received: held[index]!.length });
    held[index] += await (options.body as Blob).text();
    return answer(200, { received: held[index]!.length });
  };
  return { held, asked, world: { fetch, wait: async () => {} }, answer };
}

/** Uploads files of these contents; resolves with what the listener heard. */
function run(
  contents: string[],
  at: ReturnType<typeof server>,
  during: (heard: string[], cancel: (index: number) => void) => void = () => {},
) {
  return new Promise<string[]>((resolve) => {
    const heard: string[] = [];
    const note = (text: string, isEnd = false) => {
      heard.push(text);
      during(heard, (index) => transfer.cancelFile(index));
      if (isEnd) resolve(heard);
    };
    const listener: TransferListener = {
      onProgress: (index, sent) => note(`${index}:${sent}`),
      onFileFailed: (index, message) => note(`${index} failed: ${message}`),
      onFailed: (message) => note(`failed: ${message}`, true),
      onDone: () => note("done", true),
    };
    const files = contents.map((content, index) => new File([content], `${index}.txt`));
    const place = { scope: 0, event: 1, token: () => "token" };
    const transfer = startUpload(files, place, listener, (upload) => heard.push(`claim ${upload}`), at.world);
  });
}

it("sends every file in chunks and then tells the handler", async () => {
  const at = server();
  const heard = await run(["0123456789", "", "ab"], at);
  expect(at.held).toEqual(["0123456789", "", "ab"]);
  expect(heard.slice(-2)).toEqual([`claim ${ID}`, "done"]);
  expect(heard.filter((text) => text.startsWith("0:"))).toEqual(["0:4", "0:8", "0:10"]);
});

it("sends a chunk again after the line broke, from where the server stands", async () => {
  const lost = new Set<number>();
  const at = server((method, _path, attempt) => {
    if (method !== "PUT" || attempt % 2 === 0 || lost.has(attempt)) return undefined;
    lost.add(attempt);
    return null;
  });
  await run(["0123456789"], at);
  expect(at.held).toEqual(["0123456789"]);

  // The chunk arrived and its answer did not.
  const twice = server();
  let isLost = false;
  const { fetch } = twice.world;
  twice.world.fetch = async (path, options) => {
    const response = await fetch(path, options);
    if (options.method === "PUT" && !isLost) {
      isLost = true;
      throw new TypeError("network");
    }
    return response;
  };
  await run(["0123456789"], twice);
  expect(twice.held).toEqual(["0123456789"]);
});

it("gives up when the server stays away, and says so", async () => {
  const at = server((method) => (method === "POST" ? null : undefined));
  expect(await run(["a"], at)).toEqual(["failed: The connection was lost. Try again."]);
  expect(at.asked.length).toBeLessThan(20);
});

it("waits for a session that is coming back, and not for one that may not", async () => {
  let count = 0;
  const at = server((method) => {
    if (method !== "POST" || ++count > 2) return undefined;
    return new Response(JSON.stringify({ code: "unknown-session", message: "Reload." }), { status: 403 });
  });
  expect((await run(["a"], at)).at(-1)).toBe("done");
  const never = server(
    () => new Response(JSON.stringify({ code: "disabled", message: "Not now." }), { status: 403 }),
  );
  expect(await run(["a"], never)).toEqual(["failed: Not now."]);
});

it("goes on with the other files when one is refused", async () => {
  const at = server((method, path) =>
    method === "PUT" && path.includes("/0?")
      ? new Response(JSON.stringify({ code: "wrong-type", message: "No picture." }), { status: 415 })
      : undefined,
  );
  const heard = await run(["0123", "abcd"], at);
  expect(heard).toEqual(["0 failed: No picture.", "1:4", `claim ${ID}`, "done"]);
});

it("takes a cancelled file back; with all cancelled nothing is told to the handler", async () => {
  const at = server();
  const heard = await run(["0123456789", "ab"], at, (all, cancel) => {
    if (all.at(-1) === "0:4") cancel(0);
  });
  expect(heard.at(-1)).toBe("done");
  expect(at.asked).toContain(`DELETE /_heddle/uploads/${ID}/0`);
  expect(heard).not.toContain("0:10");

  const alone = server();
  const told: string[] = [];
  void run(["0123456789"], alone, (all, cancel) => {
    told.push(all.at(-1)!);
    cancel(0);
  });
  await expect.poll(() => alone.asked.at(-1)).toBe(`DELETE /_heddle/uploads/${ID}/0`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(["0:4"]);
});
