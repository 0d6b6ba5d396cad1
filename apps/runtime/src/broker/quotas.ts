/** What each app may ask of the world outside: requests per minute, requests at once, bytes per day. Times are passed in. */

import { FetchRefused } from "./guarded-client.ts";

export interface QuotaLimits {
  fetchesPerMinute: number;
  /** Requests of one app under way at once. */
  fetchesAtOnce: number;
  /** Bytes of bodies, sent and received. */
  fetchBytesPerDay: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Use {
  minute: number;
  requests: number;
  day: number;
  bytes: number;
  open: number;
}

export class Quotas {
  readonly #limits: QuotaLimits;
  readonly #uses = new Map<string, Use>();
  #sweptOn = 0;

  constructor(limits: QuotaLimits) {
    this.#limits = limits;
  }

  /**
   * Counts a request of an app that begins; `ended` must follow.
   * @param now milliseconds since 1970
   * @throws {FetchRefused} when it may not begin; then nothing is counted
   */
  began(app: string, now: number): void {
    const use = this.#useOf(app, now);
    const { fetchesPerMinute, fetchesAtOnce, fetchBytesPerDay } = this.#limits;
    if (use.open >= fetchesAtOnce)
      throw refused(
        `This app has ${fetchesAtOnce} requests under way, which is the most at once. Wait for some of them first; whoever runs Heddle can allow more with HEDDLE_FETCHES_AT_ONCE.`,
      );
    if (use.requests >= fetchesPerMinute)
      throw refused(
        `This app has sent ${fetchesPerMinute} requests in this minute, which is the most. Keep answers in a SharedState instead of asking for each visitor; whoever runs Heddle can allow more with HEDDLE_FETCHES_PER_MINUTE.`,
      );
    if (use.bytes >= fetchBytesPerDay) throw this.#tooMuch();
    use.requests += 1;
    use.open += 1;
  }

  ended(app: string): void {
    const use = this.#uses.get(app);
    if (use && use.open > 0) use.open -= 1;
  }

  /** @throws {FetchRefused} when that is more than the app may have today */
  moved(app: string, bytes: number, now: number): void {
    const use = this.#useOf(app, now);
    use.bytes += bytes;
    if (use.bytes > this.#limits.fetchBytesPerDay) throw this.#tooMuch();
  }

  #tooMuch(): FetchRefused {
    const megabytes = Math.round(this.#limits.fetchBytesPerDay / 1e6);
    return refused(
      `This app has moved ${megabytes} MB by fetch today, which is the most. It can go on at midnight UTC; whoever runs Heddle can allow more with HEDDLE_FETCH_MEGABYTES_PER_DAY.`,
    );
  }

  #useOf(app: string, now: number): Use {
    const minute = Math.floor(now / MINUTE);
    const day = Math.floor(now / DAY);
    if (day !== this.#sweptOn) this.#sweep(day);
    let use = this.#uses.get(app);
    if (!use) {
      use = { minute, requests: 0, day, bytes: 0, open: 0 };
      this.#uses.set(app, use);
    }
    if (use.minute !== minute) Object.assign(use, { minute, requests: 0 });
    if (use.day !== day) Object.assign(use, { day, bytes: 0 });
    return use;
  }

  /** Apps that asked for nothing since yesterday need no memory. */
  #sweep(day: number): void {
    this.#sweptOn = day;
    for (const [app, use] of this.#uses) if (use.open === 0 && use.day < day) this.#uses.delete(app);
  }
}

function refused(message: string): FetchRefused {
  return new FetchRefused("quota", message);
}
