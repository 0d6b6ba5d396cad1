import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { drawPrompt } from "./draw.mjs";

const LONGEST_BODY = 100_000;
const LONGEST_PROMPT = 4_000;
const SIZES = new Map([
  ["256x256", 256],
  ["512x512", 512],
  ["1024x1024", 1024],
  ["auto", 1024],
]);
/** Pictures that were asked for as addresses; the oldest go first. */
const KEPT_PICTURES = 50;

class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function readBody(request) {
  const parts = [];
  let length = 0;
  // Read to its end, so that the refusal arrives.
  for await (const part of request) {
    length += part.length;
    if (length <= LONGEST_BODY) parts.push(part);
  }
  if (length > LONGEST_BODY)
    throw new Refusal(413, "too_large", `The request is larger than ${LONGEST_BODY} bytes.`);
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refusal(400, "invalid_json", "The request is not valid JSON.");
  }
}

/** What was asked for, checked. */
function readOrder(body) {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Refusal(400, "invalid_request", "The request must be an object.");
  const { prompt, n = 1, size = "1024x1024", response_format: format = "b64_json" } = body;
  if (typeof prompt !== "string" || prompt.trim() === "")
    throw new Refusal(400, "missing_prompt", "prompt must be a text that says what to draw.");
  if (prompt.length > LONGEST_PROMPT)
    throw new Refusal(400, "too_long", `prompt has at most ${LONGEST_PROMPT} characters.`);
  if (!Number.isInteger(n) || n < 1 || n > 4)
    throw new Refusal(400, "invalid_n", "n must be a whole number from 1 to 4.");
  if (!SIZES.has(size))
    throw new Refusal(400, "invalid_size", `size must be one of ${[...SIZES.keys()].join(", ")}.`);
  if (format !== "b64_json" && format !== "url")
    throw new Refusal(400, "invalid_format", "response_format must be b64_json or url.");
  return { prompt, count: n, pixels: SIZES.get(size), format };
}

/**
 * An image service that speaks `POST /v1/images/generations` and draws the prompt itself, so that apps can be tried offline.
 * With `key`, requests must carry it as a bearer token. Returns a node:http server that does not listen yet.
 */
export function createImageService({ key = "", delay = 0 } = {}) {
  const pictures = new Map();
  const answer = (response, status, body) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const generate = async (request, response) => {
    if (key !== "" && request.headers.authorization !== `Bearer ${key}`)
      throw new Refusal(401, "invalid_api_key", "The API key is not right.");
    const order = readOrder(await readBody(request));
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const data = Array.from({ length: order.count }, (_, index) => {
      const picture = drawPrompt(index === 0 ? order.prompt : `${order.prompt} ${index + 1}`, order.pixels);
      if (order.format === "b64_json") return { b64_json: picture.toString("base64") };
      const id = randomUUID();
      pictures.set(id, picture);
      if (pictures.size > KEPT_PICTURES) pictures.delete(pictures.keys().next().value);
      return { url: `http://${request.headers.host}/images/${id}.png` };
    });
    answer(response, 200, { created: Math.floor(Date.now() / 1000), data });
  };
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const picture = pictures.get(/^\/images\/([\w-]+)\.png$/.exec(pathname)?.[1] ?? "");
    if (request.method === "GET" && picture) {
      response
        .writeHead(200, { "content-type": "image/png", "cache-control": "public, max-age=3600" })
        .end(picture);
      return;
    }
    const work =
      request.method === "POST" && pathname === "/v1/images/generations"
        ? generate(request, response)
        : Promise.reject(new Refusal(404, "not_found", `There is nothing at ${request.method} ${pathname}.`));
    work.catch((error) => {
      const known = error instanceof Refusal;
      if (!known) console.error(error);
      const { status, code, message } = known
        ? error
        : { status: 500, code: "server_error", message: "The picture could not be drawn." };
      answer(response, status, {
        error: { message, type: status < 500 ? "invalid_request_error" : "server_error", code },
      });
    });
  });
}
