import { acknowledged, type Check, type ClientHistory, eventOf, storedOf } from "../history.ts";

/** Promise 1: what was acknowledged is in the store, and every later reader sees it; what is shown is stored. */
export const ackedIsStored: Check = (history) =>
  history.clients.flatMap((client) =>
    acknowledged(client).flatMap(({ sent, sentAt, ackedAt }) => {
      const where = `client ${client.name}, session ${sent.session}: event ${sent.event}, sent as ${sent.seq} (line ${sentAt}) and acknowledged (line ${ackedAt}),`;
      const stored = storedOf(history, sent.session);
      if (!stored) return [`${where} has no session in the store.`];
      const problems: string[] = [];
      if (stored.seq < sent.seq) problems.push(`${where} is above the number in the store, ${stored.seq}.`);
      const mayBeGone = sent.action === "stream" && wasInterrupted(client, sentAt, ackedAt);
      if (!mayBeGone && !stored.own.some((name) => eventOf(name) === sent.event))
        problems.push(`${where} is not in the stored list: ${stored.own.join(" ")}.`);
      if (sent.action === "share" && !history.board.includes(sent.event))
        problems.push(`${where} is not in the shared list: ${history.board.join(" ")}.`);
      return problems;
    }),
  );

/** A generator whose first part was just being written when the gateway died: it is not run again, and its browser is told so. */
function wasInterrupted(client: ClientHistory, from: number, to: number): boolean {
  return client.lines.slice(from, to).some((line) => line.kind === "status" && line.status === "interrupted");
}
