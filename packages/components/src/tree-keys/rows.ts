/** A row of a tree that is to be seen: those within closed branches are none. */
export interface TreeRow {
  id: string;
  /** What typing looks for. */
  label: string;
  /** From 1. */
  level: number;
  /** Index of the row that it lies in; -1 at the top. */
  parent: number;
  /** Place among its siblings, from 1, and how many there are. */
  position: number;
  siblings: number;
  isBranch: boolean;
  isOpen: boolean;
}

/** What a key does to a tree. */
export type Step =
  | { kind: "go"; to: number }
  | { kind: "open"; ids: readonly string[] }
  | { kind: "close"; ids: readonly string[] };

/** What a key does at a row, as WAI-ARIA's tree has it; null = it is not a key of trees. `isRightToLeft`: children lie to the left. */
export function treeStep(
  rows: readonly TreeRow[],
  at: number,
  key: string,
  isRightToLeft: boolean,
): Step | null {
  switch (key) {
    case "ArrowDown":
      return go(Math.min(at + 1, rows.length - 1));
    case "ArrowUp":
      return go(Math.max(at - 1, 0));
    case "Home":
      return go(0);
    case "End":
      return go(rows.length - 1);
    case "ArrowRight":
      return isRightToLeft ? outwards(rows, at) : inwards(rows, at);
    case "ArrowLeft":
      return isRightToLeft ? inwards(rows, at) : outwards(rows, at);
    case "*":
      return { kind: "open", ids: closedSiblings(rows, at) };
    default:
      return null;
  }
}

function go(to: number): Step {
  return { kind: "go", to };
}

function inwards(rows: readonly TreeRow[], at: number): Step {
  const row = rows[at]!;
  if (row.isBranch && !row.isOpen) return { kind: "open", ids: [row.id] };
  return go(row.isOpen && rows[at + 1]?.parent === at ? at + 1 : at);
}

function outwards(rows: readonly TreeRow[], at: number): Step {
  const row = rows[at]!;
  if (row.isBranch && row.isOpen) return { kind: "close", ids: [row.id] };
  return go(row.parent < 0 ? at : row.parent);
}

function closedSiblings(rows: readonly TreeRow[], at: number): string[] {
  return rows
    .filter(({ parent, isBranch, isOpen }) => parent === rows[at]!.parent && isBranch && !isOpen)
    .map(({ id }) => id);
}

/** The next row whose label begins with what was typed, from the one behind `at` and around; a single letter typed again goes on to the next. Null = none. */
export function findTyped(rows: readonly TreeRow[], at: number, typed: string): number | null {
  const isRepeated = [...typed].every((letter) => letter === typed[0]);
  const wanted = (isRepeated ? typed[0]! : typed).toLowerCase();
  // A longer word may still be meant by the row that one is on.
  const from = isRepeated ? at + 1 : at;
  for (let step = 0; step < rows.length; step++) {
    const index = (from + step) % rows.length;
    if (rows[index]!.label.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
