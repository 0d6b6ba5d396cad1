import type { AppFiguresAnswer, InstallationFigures } from "../../src/api/contract.ts";
import { confinement } from "../accounts/confinement.ts";
import type { SignedIn } from "../http/context.ts";
import { Refusal } from "../http/refusal.ts";
import { editorProcesses } from "./editor-metrics.ts";

const away = () =>
  new Refusal(
    503,
    "runtime-away",
    "The runtime does not answer, so there are no figures.",
    "Apps may be unreachable too. Look at the server's log; it is started again by itself.",
  );

/** What an app does now, over all nodes. */
export async function readAppFigures({ services, app }: SignedIn): Promise<AppFiguresAnswer> {
  const figures = await services.nodes.app(app.id);
  if (!figures) throw away();
  return figures;
}

/** Lets a version that was taken out of service run again. */
export async function liftQuarantine({ services, app, params, actor }: SignedIn): Promise<void> {
  const program = params.program!;
  if (!(await services.nodes.lift(app.id, program)))
    throw new Refusal(
      404,
      "not-quarantined",
      "This version is not in quarantine.",
      "Look again at the list.",
    );
  services.log(`The quarantine of a version of app ${app.id} was lifted by ${actor.name}.`, {
    event: "quarantine-lifted",
    app: app.id,
  });
}

/** All processes and how they are. */
export async function readInstallation({ services }: SignedIn): Promise<InstallationFigures> {
  const [nodes, processes, health] = await Promise.all([
    services.nodes.nodes(),
    editorProcesses({ workerPids: () => services.workerPool.pids }),
    services.health.report(),
  ]);
  return {
    at: Date.now(),
    nodes,
    editor: {
      processes,
      health,
      connections: services.sync.size,
      documents: services.documents.size,
    },
    confinement: confinement(),
  };
}
