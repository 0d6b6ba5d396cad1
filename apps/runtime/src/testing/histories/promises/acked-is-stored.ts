import { acknowledged, type Check, eventOf, storedOf } from "../history.ts";

/** Promise 1: what was acknowledged is in the store, and every later reader sees it; what is shown is stored. */
export const ackedIsStored: Check = (history) =>
  history.clients.flatMap((client) =>
    acknowledged(client).flatMap(({ sent, sentAt, ackedAt }) => {
      const where = `client ${client.name}, session ${sent.session}: event ${sent.event}, sent as ${sent.seq} (line ${sentAt}) and acknowledged (line ${ackedAt}),`;
      const stored = storedOf(history, sent.session);
      if (!stored) return [`${where} has no session in the store.`];
      const problems: string[] = [];
      if (stored.seq < sent.seq) problems.push(`${where} is above the number in the store, ${stored.seq}.`);
      if (!stored.own.some((name) => eventOf(name) === sent.event))
        problems.push(`${where} is not in the stored list: ${stored.own.join(" ")}.`);
      if (sent.action === "share" && !history.board.includes(sent.event))
        problems.push(`${where} is not in the shared list: ${history.board.join(" ")}.`);
      return problems;
    }),
  );
