import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { get } from "../testing/index.ts";
import { type ServedFile, sendFile } from "./stored-file.ts";

const content = "0123456789";
let file: ServedFile;
let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => void sendFile({ request, response }, file));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  get(port, "app.localhost", "/", { headers, method });
const serve = (changes: Partial<ServedFile> = {}) => {
  file = {
    name: "folder/a.txt",
    size: content.length,
    type: "image/png",
    etag: '"e"',
    cacheControl: "private",
    open: ({ start, end }) => Readable.from([content.slice(start, end + 1)]),
    ...changes,
  };
};

it("FS4: nothing that is sent can act in the app's name", async () => {
  const dispositions: Record<string, string> = {
    "image/png": "inline",
    "video/mp4": "inline",
    "image/svg+xml": "attachment",
    "text/html": "attachment",
    "application/octet-stream": "attachment",
  };
  for (const [type, disposition] of Object.entries(dispositions)) {
    serve({ type });
    const { headers } = await ask();
    expect(headers["content-disposition"]).toBe(`${disposition}; filename*=UTF-8''a.txt`);
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  }
  serve({ type: "application/pdf" });
  expect(String((await ask()).headers["content-security-policy"])).toContain("default-src 'none'");
});

it("FS4: a name cannot end the header it stands in", async () => {
  serve({ name: `x/"a";\r\nSet-Cookie: b=c; (ä).txt\ud800` });
  const { headers } = await ask();
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers["content-disposition"]).toBe(
    "inline; filename*=UTF-8''%22a%22%3B%0D%0ASet-Cookie%3A%20b%3Dc%3B%20%28%C3%A4%29.txt%EF%BF%BD",
  );
});

it("FS8: parts are sent when asked for, by RFC 9110", async () => {
  serve();
  const parts: Record<string, [status: number, body: string, range?: string]> = {
    "bytes=0-3": [206, "0123", "bytes 0-3/10"],
    "bytes=5-": [206, "56789", "bytes 5-9/10"],
    "bytes=-3": [206, "789", "bytes 7-9/10"],
    "bytes=8-99": [206, "89", "bytes 8-9/10"],
    "bytes=-99": [206, content, "bytes 0-9/10"],
    "bytes=3-2": [200, content],
    "bytes=0-1,3-4": [200, content],
    "bytes=-": [200, content],
    "lines=1-2": [200, content],
  };
  for (const [range, [status, body, told]] of Object.entries(parts)) {
    const answer = await ask({ range });
    expect([range, answer.status, answer.body, answer.headers["content-range"]]).toEqual([
      range,
      status,
      body,
      told,
    ]);
  }
  for (const range of ["bytes=10-", "bytes=-0"]) {
    const { status, headers } = await ask({ range });
    expect([status, headers["content-range"]]).toEqual([416, "bytes */10"]);
  }
  expect((await ask({ range: "bytes=0-3", "if-range": '"other"' })).status).toBe(200);
  expect((await ask({ range: "bytes=0-3", "if-range": '"e"' })).status).toBe(206);
});

it("DL2: what is fetched once is sent whole, whatever part is asked for", async () => {
  serve({ isWhole: true, disposition: "attachment", type: "application/pdf" });
  const { status, body, headers } = await ask({ range: "bytes=0-3" });
  expect([status, body, headers["accept-ranges"]]).toEqual([200, content, "none"]);
  expect(headers["content-disposition"]).toBe("attachment; filename*=UTF-8''a.txt");
});

it("FS8: what a browser has is not sent again; HEAD and files without bytes have no body", async () => {
  serve();
  expect(await ask({ "if-none-match": 'W/"x", "e"' })).toMatchObject({ status: 304, body: "" });
  expect(await ask({}, "HEAD")).toMatchObject({ status: 200, body: "", headers: { "content-length": "10" } });
  serve({ size: 0 });
  expect(await ask()).toMatchObject({ status: 200, body: "" });
});
