/** One measured figure. `reference` and `ratio` are null where there is nothing to compare with. */
export interface Result {
  name: string;
  value: number;
  unit: string;
  reference: number | null;
  ratio: number | null;
}

export function result(name: string, value: number, unit: string, reference: number | null = null): Result {
  return {
    name,
    value: round(value),
    unit,
    reference: reference === null ? null : round(reference),
    ratio: reference === null ? null : round(value / reference),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** `share` from 0 to 1; the nearest rank of a sorted list. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
