/** Whether a server may be sent requests: each check by name, with a sentence where it fails. */

export interface HealthReport {
  ready: boolean;
  /** `ok`, or what is wrong. Sentences hold no addresses and no secrets: balancers may show them to anybody. */
  checks: Record<string, string>;
}

/** Resolves where all is well; rejects, or gives a sentence, where not. */
export type HealthCheck = () => Promise<string | null> | string | null;

/** A check that has not answered by then has failed, milliseconds. */
const PATIENCE = 2_000;
/** Probes of several balancers share one answer for so long, milliseconds. */
const SHARED = 500;

export class Health {
  readonly #checks: Readonly<Record<string, HealthCheck>>;
  #running: { at: number; report: Promise<HealthReport> } | null = null;

  constructor(checks: Readonly<Record<string, HealthCheck>>) {
    this.#checks = checks;
  }

  report(): Promise<HealthReport> {
    const now = performance.now();
    if (this.#running && now - this.#running.at < SHARED) return this.#running.report;
    const report = this.#report();
    this.#running = { at: now, report };
    return report;
  }

  async #report(): Promise<HealthReport> {
    const results = await Promise.all(
      Object.entries(this.#checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
    );
    return { ready: results.every(([, outcome]) => outcome === "ok"), checks: Object.fromEntries(results) };
  }
}

async function outcomeOf(check: HealthCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`It has not answered within ${PATIENCE / 1_000} seconds.`), PATIENCE);
  });
  try {
    return (await Promise.race([Promise.resolve().then(check), late])) ?? "ok";
  } catch {
    return "It does not answer.";
  } finally {
    clearTimeout(timer);
  }
}
