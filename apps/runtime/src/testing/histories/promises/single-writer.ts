import { type Check, linesOf } from "../history.ts";

/** Promise 4: a session has one writer at a time: its epoch never falls, and a patch number has one content. */
export const singleWriter: Check = (history) => {
  const problems: string[] = [];
  const welcomes = history.clients
    .flatMap((client) => linesOf(client, "welcomed").map((line) => ({ client, ...line })))
    .sort((one, other) => one.at - other.at);
  const epochs = new Map<string, (typeof welcomes)[number]>();
  for (const line of welcomes) {
    const before = epochs.get(line.session);
    if (before && line.epoch < before.epoch)
      problems.push(
        `session ${line.session}: client ${line.client.name} was welcomed in epoch ${line.epoch} (line ${line.number}) after ${before.client.name} in epoch ${before.epoch} (line ${before.number}).`,
      );
    epochs.set(line.session, line);
  }
  for (const { session, epoch } of history.stored) {
    const last = epochs.get(session);
    if (last && epoch < last.epoch)
      problems.push(
        `session ${session}: epoch ${last.epoch} welcomed client ${last.client.name} (line ${last.number}), and the store has epoch ${epoch}.`,
      );
  }
  return [...problems, ...patchesTold(history)];
};

const patchesTold: Check = (history) => {
  const problems: string[] = [];
  const texts = new Map<string, { client: string; number: number; text: string }>();
  for (const client of history.clients) {
    for (const { session, patch, text, number } of linesOf(client, "patched")) {
      const key = `${session} ${patch}`;
      const before = texts.get(key);
      if (before && before.text !== text)
        problems.push(
          `session ${session}: patch ${patch} came with two contents, to ${before.client} (line ${before.number}) and ${client.name} (line ${number}).`,
        );
      texts.set(key, { client: client.name, number, text });
    }
  }
  return problems;
};
