/**
 * A `TestInstallation` as a process of its own, for tests in a browser: told over IPC what to publish. Limits as JSON in the first
 * argument.
 */

import { filesToApp } from "@heddle/codec";
import { manifests } from "@heddle/components/manifests";
import type { App } from "@heddle/schema";
import type { Limits } from "../limits.ts";
import { TestInstallation } from "./test-installation.ts";

/** Publishes a new app, or another revision of one. */
export interface PublishRequest {
  request: number;
  /** Absent: a new app. */
  app?: string;
  files: Record<string, string>;
}

export type PublishAnswer = { request: number } & ({ app: string; origin: string } | { problem: string });

const limits = JSON.parse(process.argv[2] ?? "{}") as Partial<Limits>;
const test = await TestInstallation.start(limits);
const known = new Map<string, { app: App; slug: string }>();

process.on("message", (asked: PublishRequest) => {
  const { request } = asked;
  publish(asked).then(
    (answer) => process.send?.({ request, ...answer } satisfies PublishAnswer),
    (error: unknown) => process.send?.({ request, problem: String(error) } satisfies PublishAnswer),
  );
});
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => void test.end().then(() => process.exit(0)));
process.send?.({ ready: true });

async function publish({ app: id, files }: PublishRequest): Promise<{ app: string; origin: string }> {
  const before = id === undefined ? undefined : known.get(id);
  const { app, diagnostics } = filesToApp(new Map(Object.entries(files)), manifests, before?.app ?? null);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const created = before && id !== undefined ? { id, slug: before.slug } : await test.createApp(app);
  known.set(created.id, { app, slug: created.slug });
  await test.publish(created.id, app);
  return { app: created.id, origin: `http://${created.slug}.localhost:${test.runtime.port}` };
}
