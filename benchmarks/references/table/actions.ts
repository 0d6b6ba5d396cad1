/** What the table's buttons do to its rows, by their labels: the same as `state/table.ts` of the measured app. */

export interface Row {
  id: number;
  label: string;
}

let next = 1;

function more(count: number): Row[] {
  const first = next;
  next += count;
  return Array.from({ length: count }, (_, index) => ({
    id: first + index,
    label: `row number ${first + index}`,
  }));
}

/** Each gives a new list; rows that did not change stay the same objects. */
export const actions: Readonly<Record<string, (rows: readonly Row[]) => readonly Row[]>> = {
  "Create 1,000": () => more(1_000),
  "Create 10,000": () => more(10_000),
  "Append 1,000": (rows) => [...rows, ...more(1_000)],
  "Update each 10th": (rows) =>
    rows.map((row, index) => (index % 10 === 0 ? { ...row, label: `${row.label} !!!` } : row)),
  Swap: (rows) => {
    const swapped = rows.slice();
    [swapped[1], swapped[998]] = [rows[998]!, rows[1]!];
    return swapped;
  },
  Clear: () => [],
};

/** Calls `act` with the label of each button that is pressed. */
export function onAction(act: (change: (rows: readonly Row[]) => readonly Row[]) => void): void {
  for (const button of document.querySelectorAll("button")) {
    const change = actions[button.textContent];
    if (change) button.addEventListener("click", () => act(change));
  }
}

/** The classes of a row and of its two texts, as Heddle draws them. */
export function rowClasses(): readonly [row: string, text: string] {
  const { row = "", text = "" } = document.body.dataset;
  return [row, text];
}
