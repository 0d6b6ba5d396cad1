import { acknowledged, type Check, type ClientHistory, linesOf } from "../history.ts";

/** Promise 5: after the faults all go on within the bound, and every event is answered, or given up as the protocol says. */
export const goesOn: Check = (history) => {
  const over = Math.max(0, ...history.faults.map(({ at }) => at));
  return history.clients.flatMap((client) => {
    const closed = linesOf(client, "status").find(({ status }) => status === "closed");
    if (closed)
      return [`client ${client.name}: its session ${closed.session} was closed (line ${closed.number}).`];
    if (!client.end) return [`client ${client.name} did not go on: ${lastWords(client)}.`];
    const answers = answeredAt(client);
    const excused = givenUp(client);
    return linesOf(client, "made").flatMap(({ event, number }) => {
      const at = answers.get(event);
      if (at === undefined)
        return excused.has(event)
          ? []
          : [`client ${client.name}: event ${event} (line ${number}) was never answered.`];
      return at > over + history.bound
        ? [
            `client ${client.name}: event ${event} (line ${number}) was answered ${Math.round(at - over)} ms after the last fault.`,
          ]
        : [];
    });
  });
};

/** When each event was answered. */
function answeredAt(client: ClientHistory): Map<string, number> {
  const answers = new Map<string, number>();
  for (const { sent, ackedAt } of acknowledged(client))
    answers.set(sent.event, client.lines[ackedAt - 1]!.at);
  const sent = linesOf(client, "sent");
  for (const { session, seq, at } of linesOf(client, "refused")) {
    const event = sent.find((one) => one.session === session && one.seq === seq)?.event;
    if (event !== undefined) answers.set(event, at);
  }
  return answers;
}

/** What was made before a welcome to another program: browsers drop what was open then. */
function givenUp(client: ClientHistory): Set<string> {
  const given = new Set<string>();
  let made: string[] = [];
  let program = "";
  for (const line of client.lines) {
    if (line.kind === "made") made.push(line.event);
    if (line.kind !== "welcomed") continue;
    if (program !== "" && program !== line.program) {
      for (const event of made) given.add(event);
      made = [];
    }
    program = line.program;
  }
  return given;
}

function lastWords(client: ClientHistory): string {
  const last = client.lines.at(-1);
  return last
    ? `line ${client.lines.length} is ${JSON.stringify({ ...last, shown: undefined, text: undefined })}`
    : "nothing was heard of it";
}
