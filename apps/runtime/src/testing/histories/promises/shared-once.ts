import { type Check, linesOf } from "../history.ts";
import { doubles } from "./once.ts";
import { clientOf } from "./order.ts";

/** Promise 8: every accepted call of shared state ran once, in its session's order. */
export const sharedOnce: Check = (history) => [
  ...doubles(history.board).map(
    ([name, first, second]) =>
      `The call of event ${name} ran twice, at ${first} and ${second} of the shared list.`,
  ),
  ...history.clients.flatMap((client) => {
    const made = new Map(linesOf(client, "made").map(({ event, number }) => [event, number]));
    const own = history.board.filter((name) => clientOf(name) === client.name);
    return own.slice(1).flatMap((name, index) => {
      const before = own[index]!;
      return (made.get(name) ?? 0) < (made.get(before) ?? 0)
        ? [
            `client ${client.name}: the call of event ${name} (line ${made.get(name)}) ran after that of ${before} (line ${made.get(before)}).`,
          ]
        : [];
    });
  }),
];
