import { type Check, type ClientHistory, linesOf } from "../history.ts";

/** Promise 3: events of a session take effect one at a time, in the order in which they were made. */
export const order: Check = (history) =>
  history.stored.flatMap(({ session, own }) => {
    const problems: string[] = [];
    const newest = new Map<string, { name: string; place: number[] }>();
    for (const name of own) {
      const place = placeOf(name);
      const client = clientOf(name);
      const before = newest.get(client);
      if (before && isBefore(place, before.place)) {
        const maker = history.clients.find((one) => one.name === client);
        problems.push(
          `session ${session}: event ${name} (${madeAt(maker, name)}) took effect after ${before.name} (${madeAt(maker, before.name)}).`,
        );
      }
      newest.set(client, { name, place });
    }
    return problems;
  });

export function clientOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}

/** The event's number with its client, and the part of a stream. */
function placeOf(name: string): number[] {
  const [event, part = "0"] = name.slice(name.indexOf(".") + 1).split(":");
  return [Number(event), Number(part)];
}

function isBefore(one: number[], other: number[]): boolean {
  return one[0]! < other[0]! || (one[0] === other[0] && one[1]! < other[1]!);
}

function madeAt(client: ClientHistory | undefined, name: string): string {
  const made = client && linesOf(client, "made").find(({ event }) => event === name.split(":")[0]);
  return made ? `line ${made.number}` : "made by nobody";
}
