/** A process of the workshop: does what may take long with what came from outside. */

import { appToFiles } from "@heddle/codec";
import { allManifests } from "@heddle/document";
import { readArchive } from "../archives/read-archive.ts";
import { Refusal } from "../http/refusal.ts";
import { checkForPublishing } from "../publishing/check.ts";
import type { Work, WorkKind, WorkRequest, WorkResponse } from "./requests.ts";
import { endWithParent } from "./watchdog.ts";

if (!process.send) throw new Error("This file runs as a process of the editor's server.");
endWithParent();

async function work(request: WorkRequest): Promise<Work[WorkKind]["output"]> {
  switch (request.kind) {
    case "import":
      return readArchive(request.input);
    case "check":
      return { app: await checkForPublishing(request.input.app) };
    case "export":
      return { files: appToFiles(request.input.app, allManifests) };
  }
}

function failure(id: number, error: unknown): WorkResponse {
  if (error instanceof Refusal) {
    const { status, body } = error;
    return { id, ok: false, refusal: { status, ...body } };
  }
  if (error instanceof RangeError) {
    const message = `The app is nested too deeply, or too large, to be read (${error.message}).`;
    const cure = "Take apart what lies deepest: an expression, a type or a tree of components.";
    return { id, ok: false, refusal: { status: 422, code: "too-deep", message, cure } };
  }
  return { id, ok: false, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const send = (response: WorkResponse) => process.send?.(response);

process.on("message", (request: WorkRequest) => {
  work(request).then(
    (output) => send({ id: request.id, ok: true, output }),
    (error: unknown) => send(failure(request.id, error)),
  );
});
