import { type Check, difference, isPrefix, linesOf, storedOf } from "../history.ts";

/** Promise 3: no silent drift. What patches made is what a whole render shows, what the store has, and grew with it all along. */
export const noDrift: Check = (history) =>
  history.clients.flatMap((client) => {
    const problems: string[] = [];
    for (const { session, shown, number } of linesOf(client, "patched")) {
      const stored = storedOf(history, session);
      if (stored && !isPrefix(shown.own, stored.own))
        problems.push(
          `client ${client.name}, session ${session}: line ${number} showed what the store does not have, ${difference(shown.own, stored.own)}.`,
        );
      if (shown.board && !isPrefix(shown.board, history.board))
        problems.push(
          `client ${client.name}, session ${session}: line ${number} showed of the shared list what the store does not have, ${difference(shown.board, history.board)}.`,
        );
    }
    const { end } = client;
    if (!end) return problems;
    const where = `client ${client.name}, session ${end.session}: in the end`;
    const own = storedOf(history, end.session)?.own ?? [];
    for (const [what, one, other] of [
      ["patches against a whole render", end.shown.own, end.rendered.own],
      ["a whole render against the store", end.rendered.own, own],
      ["the shared list by patches against a whole render", end.shown.board, end.rendered.board],
      ["the shared list against the store", end.rendered.board, end.rendered.board && history.board],
    ] as const) {
      const differs = difference(one ?? [], other ?? []);
      if (differs !== "nowhere") problems.push(`${where} ${what} differ ${differs}.`);
    }
    return problems;
  });
