/** What is looked after now and then while a runtime is up: sessions that rest or are over, files nobody fetched, memory nobody needs. */

import type { Downloads } from "./files/downloads.ts";
import type { Uploads } from "./files/uploads.ts";
import type { Limits } from "./limits.ts";
import type { LiveApps } from "./live/live-apps.ts";
import type { Stores } from "./live/stores.ts";
import { sweepStores } from "./live/sweep-stores.ts";
import type { RuntimeLog } from "./log.ts";
import { QuietCollection } from "./memory/quiet-collection.ts";

const SWEEP_MILLISECONDS = 5_000;
const REST_MILLISECONDS = 500;
const STORE_SWEEP_MILLISECONDS = 10 * 60_000;
/** Sessions in use are marked so in the store several times in their life. */
const SWEEPS_IN_A_LIFE = 4;

export interface Swept {
  apps: LiveApps;
  uploads: Uploads;
  downloads: Downloads;
  stores: Stores;
  limits: Limits;
  log: RuntimeLog;
}

/** Begins; call what it gives to end. */
export function startSweeps({ apps, uploads, downloads, stores, limits, log }: Swept): () => void {
  const report = (error: unknown) => log({ level: "error", message: `Sweeping failed: ${String(error)}` });
  const perLife = limits.sessionMilliseconds / SWEEPS_IN_A_LIFE;
  const sweeps = [
    setInterval(
      () => void apps.sweep().catch(report),
      Math.min(SWEEP_MILLISECONDS, perLife, limits.detachedMilliseconds),
    ),
    setInterval(() => apps.rest(), Math.min(REST_MILLISECONDS, limits.restMilliseconds)),
    setInterval(() => void uploads.sweep().catch(report), SWEEP_MILLISECONDS),
    setInterval(() => void downloads.sweep().catch(report), SWEEP_MILLISECONDS),
    setInterval(
      () => void sweepStores(stores, apps.sessions(), report),
      Math.min(STORE_SWEEP_MILLISECONDS, perLife),
    ),
    QuietCollection.start(),
  ];
  for (const sweep of sweeps) sweep.unref();
  return () => {
    for (const sweep of sweeps) clearInterval(sweep);
  };
}
