import { acknowledged, type Check, eventOf } from "../history.ts";
import { STREAM_PARTS } from "../history-app.ts";

/** What may end a handler half-way. */
const ENDS = /kill|deploy|freeze/;

/** Promise 5: a generator keeps the parts that it committed, from the first on; it is incomplete only where something ended it. */
export const interrupted: Check = (history) =>
  history.clients.flatMap((client) =>
    acknowledged(client).flatMap(({ sent, sentAt, ackedAt }) => {
      if (sent.action !== "stream") return [];
      const own = history.stored.find(({ session }) => session === sent.session)?.own ?? [];
      const parts = own.filter((name) => eventOf(name) === sent.event);
      const where = `client ${client.name}, session ${sent.session}: the stream ${sent.event} (sent in line ${sentAt}, acknowledged in line ${ackedAt})`;
      const isInOrder = parts.every((name, index) => name === `${sent.event}:${index + 1}`);
      if (!isInOrder) return [`${where} left the parts ${parts.join(" ")}.`];
      const mayBeCut = history.faults.some(({ name }) => ENDS.test(name));
      return parts.length < STREAM_PARTS && !mayBeCut
        ? [`${where} left only ${parts.length} parts, and nothing had ended it.`]
        : [];
    }),
  );
