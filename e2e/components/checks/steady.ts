import type { Visit } from "../visit.ts";

/** A hairline when the last digit of a width settles is nothing that anybody sees. */
const UNSEEN_SHIFT = 0.001;

/** What moved after it was drawn, and by how much of the window. */
export async function steadyComplaints(visited: Visit): Promise<string[]> {
  const shifts = await visited.shifts();
  return shifts
    .filter(({ value }) => value > UNSEEN_SHIFT)
    .map(({ value, of }) => `moves by ${value.toFixed(4)}: ${of}`);
}
