/** A runtime with its database for the tests of one file: apps are published to it as an editor does, in as many revisions as a test wants. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Limits } from "../../apps/runtime/src/limits.ts";
import type { PublishAnswer, PublishRequest } from "../../apps/runtime/src/testing/installation-process.ts";
import { test } from "../test.ts";

const PROCESS = fileURLToPath(
  new URL("../../apps/runtime/src/testing/installation-process.ts", import.meta.url),
);

export class Installation {
  readonly #limits: Partial<Limits>;
  #child: ChildProcess | null = null;
  #requests = 0;

  constructor(limits: Partial<Limits>) {
    this.#limits = limits;
  }

  async start(): Promise<void> {
    this.#child = fork(PROCESS, [JSON.stringify(this.#limits)], { execArgv: [] });
    await once(this.#child, "message");
  }

  /** Publishes a new app. Gives its address, and how to publish another revision of it. */
  async publish(
    files: Record<string, string>,
  ): Promise<{ origin: string; publish(files: Record<string, string>): Promise<void> }> {
    const { app, origin } = await this.#ask({ files });
    return { origin, publish: async (next) => void (await this.#ask({ app, files: next })) };
  }

  #ask(asked: Omit<PublishRequest, "request">): Promise<{ app: string; origin: string }> {
    const child = this.#child!;
    this.#requests += 1;
    const request = this.#requests;
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error("The installation ended."));
      const listen = (answer: PublishAnswer) => {
        if (answer.request !== request) return;
        child.off("message", listen).off("exit", ended);
        if ("problem" in answer) reject(new Error(answer.problem));
        else resolve(answer);
      };
      child.on("message", listen).once("exit", ended);
      child.send({ ...asked, request });
    });
  }

  async end(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
}

/** Starts one before the tests of this file and ends it after them. */
export function install(limits: Partial<Limits>): Installation {
  const installation = new Installation(limits);
  test.beforeAll(() => installation.start());
  test.afterAll(() => installation.end());
  return installation;
}
