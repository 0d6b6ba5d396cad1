/** A worker process of the editor: does what may take long with what came from outside. */

import { appToFiles } from "@heddle/codec";
import { allManifests } from "@heddle/document";
import { serveWork } from "@heddle/sandbox/worker-process";
import { readArchive } from "../archives/read-archive.ts";
import { Refusal } from "../http/refusal.ts";
import { checkForPublishing, planPublishing } from "../publishing/check.ts";
import type { Work, WorkKind, WorkRequest, WorkResponse } from "./requests.ts";

async function work(request: WorkRequest): Promise<Work[WorkKind]["output"]> {
  switch (request.kind) {
    case "import":
      return readArchive(request.input);
    case "check":
      return { app: await checkForPublishing(request.input.app) };
    case "plan":
      return { plan: await planPublishing(request.input.live, request.input.next) };
    case "export":
      return { files: appToFiles(request.input.app, allManifests) };
  }
}

/** What a person is told. @throws whatever is no fault of theirs */
function refusalOf(error: unknown): WorkResponse {
  if (error instanceof Refusal) {
    const { status, body } = error;
    return { ok: false, refusal: { status, ...body } };
  }
  if (error instanceof RangeError) {
    const message = `The app is nested too deeply, or too large, to be read (${error.message}).`;
    const cure = "Take apart what lies deepest: an expression, a type or a tree of components.";
    return { ok: false, refusal: { status: 422, code: "too-deep", message, cure } };
  }
  throw error;
}

serveWork<WorkRequest, WorkResponse>((request) =>
  work(request).then((output): WorkResponse => ({ ok: true, output }), refusalOf),
);
