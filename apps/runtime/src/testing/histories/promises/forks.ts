import { acknowledged, type Check, eventOf, linesOf, storedOf } from "../history.ts";
import { clientOf } from "./order.ts";

/** Promise 9: a duplicated tab has a session of its own, with a copy of what the first had been told was done. */
export const forks: Check = (history) =>
  history.clients.flatMap((client) => {
    const { forkOf } = client;
    const first = history.clients.find(({ name }) => name === forkOf?.client);
    if (!forkOf || !first) return [];
    const welcome = linesOf(client, "welcomed")[0];
    if (!welcome) return [];
    const of = `client ${client.name}, a duplicate of ${first.name} from line ${forkOf.lines} on,`;
    const sharing = linesOf(first, "welcomed").find(({ session }) => session === welcome.session);
    if (sharing)
      return [
        `${of} got its session ${welcome.session} (line ${welcome.number}; ${first.name}'s line ${sharing.number}).`,
      ];
    const own = storedOf(history, welcome.session)?.own ?? [];
    const missing = acknowledged(first)
      .filter(
        ({ ackedAt, sent }) => ackedAt <= forkOf.lines && !own.some((name) => eventOf(name) === sent.event),
      )
      .map(({ sent, ackedAt }) => `${of} lacks event ${sent.event}, acknowledged in line ${ackedAt}.`);
    const mixed = history.stored
      .filter(({ session }) => linesOf(first, "welcomed").some((line) => line.session === session))
      .flatMap(({ session, own: names }) =>
        names
          .filter((name) => clientOf(name) === client.name)
          .map((name) => `${of} changed the first tab's session ${session}: ${name} is in it.`),
      );
    return [...missing, ...mixed];
  });
