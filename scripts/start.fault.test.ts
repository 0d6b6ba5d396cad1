import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const SCRIPT = join(import.meta.dirname, "start.mjs");
const isRoot = process.getuid?.() === 0;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-start-"));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  args?: string[];
  environment?: Record<string, string>;
  /** User to run as, for root. */
  uid?: number;
}

/** Runs `npm start`'s script to its end. */
function start({
  args = [],
  environment = {},
  uid,
}: Run): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      env: { ...process.env, DATABASE_URL: "", HEDDLE_DATA: join(folder, "data"), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("close", (code) => resolve({ code, output, errors }));
  });
}

/** What a person must see: one line, with the cure, no stack, nothing that says it runs. */
async function expectOneLine(run: Run, line: RegExp): Promise<void> {
  const { code, output, errors } = await start(run);
  // Steps that take a while are named first.
  const lines = errors.split("\n").filter((text) => text !== "" && !text.startsWith("  "));
  expect(lines).toEqual([expect.stringMatching(line)]);
  expect(output).toBe("");
  expect(code).toBe(1);
}

/** Two ports that are free now. */
async function freePorts(): Promise<[string, string]> {
  const [one, other] = await Promise.all([listen(0), listen(0)]);
  await Promise.all([one.close(), other.close()]);
  return [String(one.port), String(other.port)];
}

async function listen(port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

describe("npm start says in one line what to do when", () => {
  it("the editor's or the runtime's port is in use", async () => {
    const taken = await listen(0);
    const [free] = await freePorts();
    try {
      const message = new RegExp(`^Port ${taken.port} on 127\\.0\\.0\\.1 is in use\\. .*`);
      await expectOneLine(
        { args: ["--port", String(taken.port), "--runtime-port", free] },
        new RegExp(`${message.source}--port`),
      );
      await expectOneLine(
        { args: ["--port", free, "--runtime-port", String(taken.port)] },
        new RegExp(`${message.source}--runtime-port`),
      );
    } finally {
      await taken.close();
    }
  });

  it("the ports make no sense", async () => {
    await expectOneLine({ args: ["--port", "http"] }, /^--port http is no port\. .*65535/);
    await expectOneLine(
      { args: ["--port", "5000"], environment: { RUNTIME_PORT: "5000" } },
      /cannot both listen on port 5000/,
    );
    await expectOneLine({ args: ["--prot", "5000"] }, /^Unknown option '--prot'.*--help/);
  });

  it("DATABASE_URL leads nowhere", async () => {
    const [port, runtimePort] = await freePorts();
    const args = ["--port", port, "--runtime-port", runtimePort];
    const [closed] = await freePorts();
    await expectOneLine(
      { args, environment: { DATABASE_URL: `postgresql://ada:s3cret@127.0.0.1:${closed}/app` } },
      /^Cannot reach the database app at 127\.0\.0\.1:\d+: .*ECONNREFUSED.*unset DATABASE_URL/,
    );
    await expectOneLine(
      { args, environment: { DATABASE_URL: "mysql://ada:s3cret@localhost/app" } },
      /^DATABASE_URL is not the address of a Postgres\. (?!.*s3cret).*postgresql:\/\//,
    );
    await expectOneLine(
      { args, environment: { DATABASE_URL: "postgresql://ada:s3cret@no-such-host.invalid/app" } },
      /^Cannot reach the database app at no-such-host\.invalid: (?!.*s3cret)/,
    );
  });

  it("the data folder cannot be made", async () => {
    writeFileSync(join(folder, "file"), "");
    const data = join(folder, "file", "data");
    await expectOneLine(
      { args: ["--port", "5000", "--data", data] },
      /^The data folder .*file\/data cannot be written.*--data/,
    );
  });

  it("the data folder is read-only", async () => {
    const readOnly = join(folder, "data");
    const uid = isRoot ? 65_534 : undefined;
    const [port] = await freePorts();
    mkdirSync(readOnly, { mode: 0o555 });
    await expectOneLine(
      { args: ["--port", port, "--data", readOnly], ...(uid === undefined ? {} : { uid }) },
      /^The data folder .*data cannot be written \(EACCES\)\. Choose another with --data/,
    );
  });
});

describe("npm start -- --help", () => {
  it("lists every option and what it is for", async () => {
    const { code, output } = await start({ args: ["--port", "5000", "--help"] });
    expect(code).toBe(0);
    for (const name of [
      "PORT",
      "RUNTIME_PORT",
      "HEDDLE_DATA",
      "HOST",
      "DATABASE_URL",
      "HEDDLE_KEY",
      "HEDDLE_ALLOW_HOSTS",
    ])
      expect(output).toContain(name);
  });
});
