import type { Check, ClientHistory, History } from "../history.ts";

/**
 * Promise 6, where open tabs cannot go on in a newer revision: each goes on with the one that it has until its page is loaded anew, and is told
 * that there is a newer one, once on each connection.
 */
export const keepsRevision: Check = (history) =>
  history.revisions.length === 0 ? [] : history.clients.flatMap((client) => findMoves(history, client));

function findMoves({ revisions }: History, client: ClientHistory): string[] {
  const problems: string[] = [];
  let program = "";
  let isLoaded = false;
  let isToldHere = false;
  let isTold = false;
  for (const [index, line] of client.lines.entries()) {
    const where = `client ${client.name} (line ${index + 1})`;
    switch (line.kind) {
      case "loaded":
        isLoaded = true;
        break;
      case "welcomed":
        if (line.program !== program) {
          if (!isLoaded)
            problems.push(`${where} was moved from ${program} to ${line.program} without being loaded.`);
          isTold = false;
        }
        program = line.program;
        isLoaded = false;
        break;
      // The word may come before the welcome of the next connection.
      case "lost":
        isToldHere = false;
        break;
      case "status":
        if (line.status !== "outdated") break;
        if (isToldHere) problems.push(`${where} was told twice on one connection.`);
        if (program === revisions.at(-1))
          problems.push(`${where} was told that there is something newer than the newest.`);
        isToldHere = true;
        isTold = true;
    }
  }
  if (program !== revisions.at(-1) && !isTold)
    problems.push(`client ${client.name} is on ${program} and was never told that there is something newer.`);
  return problems;
}
