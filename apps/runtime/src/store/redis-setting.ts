/** Which Redis an installation uses, from its environment. */

export interface RedisSetting {
  /** `redis://[user:password@]host[:port][/database]`, `rediss://…` for TLS, or `unix:///path`. */
  url: string;
  /** What its keys begin with, before a colon: installations that share a Redis differ by it. */
  prefix: string;
  /** A server that says nothing for this long is taken for dead, milliseconds; 5 seconds unless told. */
  silenceMilliseconds?: number;
}

const DEFAULT_PREFIX = "heddle";

/**
 * REDIS_URL and REDIS_PREFIX; null where no Redis is set.
 * @throws {RangeError} a sentence with its cure
 */
export function readRedisSetting(
  environment: Readonly<Record<string, string | undefined>>,
): RedisSetting | null {
  const { REDIS_URL: url, REDIS_PREFIX: prefix } = environment;
  if (!url) return null;
  // Its password stays out of messages.
  if (!/^(rediss?|unix):\/\/./.test(url) || !URL.canParse(url))
    throw new RangeError("REDIS_URL is no address of a Redis; write it as redis://localhost:6379.");
  if (prefix && !/^[\w.-]{1,64}$/.test(prefix))
    throw new RangeError(`REDIS_PREFIX is "${prefix}"; write letters, digits, dots and hyphens.`);
  return { url, prefix: prefix || DEFAULT_PREFIX };
}
