/** A real nginx in front of nodes, with a configuration and a folder of its own, on the loopback alone. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { get } from "./get.ts";

/**
 * Where nginx is: one that is there, else Debian's package when we may install it. Null = there is none; where everything has to run
 * (`CI`), that is an error.
 */
export function findNginx(): string | null {
  const found = lookFor();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const options = {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: "ignore" as const,
    };
    try {
      execFileSync("apt-get", ["update", "-q"], options);
      execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "nginx-light"], options);
    } catch {
      // Told below by its absence.
    }
  }
  const installed = lookFor();
  if (!installed && process.env.CI) throw new Error("nginx has to run under CI, and there is none.");
  if (!installed) process.stdout.write("nginx: not run (no nginx)\n");
  return installed;
}

function lookFor(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path)) ?? null;
}

export class TestNginx {
  readonly port: number;
  readonly #folder: string;
  readonly #child: ChildProcess;

  private constructor(port: number, folder: string, child: ChildProcess) {
    this.port = port;
    this.#folder = folder;
    this.#child = child;
  }

  /**
   * @param nodes ports of the nodes
   * @param method how it chooses one, as nginx has it: "" = each in turn, `ip_hash;` = by the browser's address
   */
  static async start(nginx: string, nodes: number[], method: string): Promise<TestNginx> {
    const folder = await mkdtemp(join(tmpdir(), "heddle-nginx-"));
    const port = await freePort();
    const servers = nodes.map((one) => `server 127.0.0.1:${one} max_fails=0;`).join(" ");
    await writeFile(
      join(folder, "nginx.conf"),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  map $http_upgrade $connection_upgrade { default upgrade; "" close; }
  upstream heddle { ${method} ${servers} }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://heddle;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_connect_timeout 1s;
      proxy_next_upstream error timeout http_503;
    }
  }
}
`,
    );
    const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
    const started = new TestNginx(
      port,
      folder,
      spawn(nginx, args, { stdio: ["ignore", "ignore", "inherit"] }),
    );
    for (let tries = 0; ; tries += 1) {
      const answered = await get(port, "nobody.localhost", "/").catch(() => null);
      if (answered) return started;
      if (tries === 100) {
        await started.end();
        throw new Error("nginx did not start.");
      }
      await wait(50);
    }
  }

  async end(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = new Promise((resolve) => this.#child.once("exit", resolve));
      this.#child.kill("SIGTERM");
      await gone;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
