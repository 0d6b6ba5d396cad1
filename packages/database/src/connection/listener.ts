import pg from "pg";

export type Unlisten = () => Promise<void>;

interface Subscription {
  channel: string;
  onMessage: (payload: string) => void;
  onGap: (() => void) | undefined;
}

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2_000;

/** One connection that only listens, opened with the first subscription and reopened for as long as there are any. */
export function createListener(connect: () => pg.Client) {
  const subscriptions = new Set<Subscription>();
  let client: Promise<pg.Client> | null = null;
  let closed = false;

  async function open(): Promise<pg.Client> {
    const next = connect();
    next.on("notification", ({ channel, payload }) => {
      for (const subscription of subscriptions) {
        if (subscription.channel === channel) subscription.onMessage(payload ?? "");
      }
    });
    // An error is followed by the end; without a listener it would end the process.
    next.on("error", () => undefined);
    await next.connect();
    try {
      for (const channel of new Set([...subscriptions].map((subscription) => subscription.channel))) {
        await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      }
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    next.once("end", () => void reopen());
    return next;
  }

  async function reopen(): Promise<void> {
    client = null;
    let pause = FIRST_PAUSE;
    while (!closed && subscriptions.size > 0 && client === null) {
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      if (closed) return;
      const attempt = current();
      const reached = await attempt.then(
        () => true,
        () => false,
      );
      if (reached) for (const subscription of subscriptions) subscription.onGap?.();
    }
  }

  function current(): Promise<pg.Client> {
    if (client) return client;
    const opening = open();
    client = opening;
    opening.catch(() => {
      if (client === opening) client = null;
    });
    return opening;
  }

  return {
    async listen(
      channel: string,
      onMessage: (payload: string) => void,
      onGap?: () => void,
    ): Promise<Unlisten> {
      const subscription: Subscription = { channel, onMessage, onGap };
      subscriptions.add(subscription);
      try {
        const connected = await current();
        await connected.query(`listen ${pg.escapeIdentifier(channel)}`);
      } catch (error) {
        subscriptions.delete(subscription);
        throw error;
      }
      return async () => {
        subscriptions.delete(subscription);
        if ([...subscriptions].some((other) => other.channel === channel)) return;
        const connected = await client?.catch(() => null);
        // Where the connection is gone, so is the subscription.
        await connected?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
      };
    },
    async close(): Promise<void> {
      closed = true;
      subscriptions.clear();
      const connected = await client?.catch(() => null);
      await connected?.end();
    },
  };
}
