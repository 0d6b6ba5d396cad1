import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let service: ChildProcess;
let base = "";

beforeAll(async () => {
  service = spawn(process.execPath, [fileURLToPath(new URL("server.mjs", import.meta.url))], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", OPENAI_API_KEY: "sk-test", DELAY: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  base = await new Promise<string>((resolve, reject) => {
    let said = "";
    service.stdout?.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /Image service at (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    service.once("exit", (code) => reject(new Error(`Ended with ${code}: ${said}`)));
  });
});
afterAll(() => void service.kill());

interface Answer {
  data?: { url?: string; b64_json?: string }[];
  error?: { code: string; message: string; type: string };
}

async function order(body: unknown, key = "sk-test"): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${base}/images/generations`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe("the image service", () => {
  it("gives the bytes of a PNG as large as asked for", async () => {
    const { status, answer } = await order({ prompt: "A red fox", size: "256x256" });
    expect(status).toBe(200);
    const bytes = Buffer.from(answer.data?.[0]?.b64_json ?? "", "base64");
    expect(bytes.subarray(0, 4)).toEqual(PNG);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([256, 256]);
  });

  it("draws the same prompt alike, and another one differently", async () => {
    const picture = async (prompt: string) =>
      (await order({ prompt, size: "256x256" })).answer.data?.[0]?.b64_json;
    const fox = await picture("A red fox");
    expect(await picture("A red fox")).toBe(fox);
    expect(await picture("A blue whale")).not.toBe(fox);
  });

  it("gives addresses instead when asked, which answer the pictures", async () => {
    const { status, answer } = await order({ prompt: "x", n: 2, size: "256x256", response_format: "url" });
    expect(status).toBe(200);
    expect(answer.data).toHaveLength(2);
    const pictures = await Promise.all(
      (answer.data ?? []).map(async ({ url }) => {
        const response = await fetch(url ?? "");
        expect(response.status).toBe(200);
        expect(response.headers.get("content-type")).toBe("image/png");
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    for (const picture of pictures) expect(picture.subarray(0, 4)).toEqual(PNG);
    expect(pictures[0]).not.toEqual(pictures[1]);
    expect((await fetch(`${new URL(base).origin}/images/none.png`)).status).toBe(404);
  });

  it.each([
    ["no JSON", "{", "invalid_json"],
    ["no object", [], "invalid_request"],
    ["no prompt", {}, "missing_prompt"],
    ["an empty prompt", { prompt: "  " }, "missing_prompt"],
    ["a prompt that is too long", { prompt: "x".repeat(4_001) }, "too_long"],
    ["too many pictures", { prompt: "x", n: 5 }, "invalid_n"],
    ["an odd size", { prompt: "x", size: "3x3" }, "invalid_size"],
    ["another format", { prompt: "x", response_format: "gif" }, "invalid_format"],
  ])("answers 400 and says why for %s", async (_what, body, code) => {
    const { status, answer } = await order(body);
    expect(status).toBe(400);
    expect(answer.error).toMatchObject({ code, type: "invalid_request_error" });
    expect(answer.error?.message).toMatch(/\.$/);
  });

  it("refuses a wrong key, a huge request and an unknown address", async () => {
    expect((await order({ prompt: "x" }, "sk-other")).status).toBe(401);
    expect((await order({ prompt: "x".repeat(100_001) })).status).toBe(413);
    expect((await fetch(`${base}/models`)).status).toBe(404);
  });
});
