/** Lists for Postgres as it writes them itself. The client library would look at each element anew, which costs a flush of many sessions more than all else here. */

/** For `$n::int[]`. */
export function integers(values: readonly number[]): string {
  return `{${values.join(",")}}`;
}

/** For `$n::text[]`. */
export function texts(values: readonly (string | null)[]): string {
  let literal = "{";
  for (let index = 0; index < values.length; index++) {
    if (index > 0) literal += ",";
    const value = values[index] ?? null;
    literal +=
      value === null ? "NULL" : `"${NEEDS_ESCAPE.test(value) ? value.replace(ESCAPED, "\\$&") : value}"`;
  }
  return `${literal}}`;
}

const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;
