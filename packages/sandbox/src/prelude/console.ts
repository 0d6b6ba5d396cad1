/** `console`, formatted as Node does it. Each call is one line for the log panel, of bounded length. */

import type { HostDoor } from "./door.ts";

const LONGEST_LINE = 16 * 1024;

export function createConsole(door: HostDoor) {
  const started = new Map<string, number>();
  const counts = new Map<string, number>();
  let indent = "";

  function write(level: "log" | "info" | "warn" | "error" | "debug", values: unknown[]): void {
    const text = indent + format(values);
    door.log(
      level,
      text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}… (cut, ${text.length} characters)` : text,
    );
  }

  return {
    log: (...values: unknown[]) => write("log", values),
    info: (...values: unknown[]) => write("info", values),
    warn: (...values: unknown[]) => write("warn", values),
    error: (...values: unknown[]) => write("error", values),
    debug: (...values: unknown[]) => write("debug", values),
    trace: (...values: unknown[]) => write("debug", [`Trace: ${format(values)}\n${new Error().stack ?? ""}`]),
    dir: (value: unknown) => write("log", [value]),
    assert: (condition: unknown, ...values: unknown[]) => {
      if (!condition)
        write("error", values.length > 0 ? ["Assertion failed:", ...values] : ["Assertion failed"]);
    },
    time: (label = "default") => void started.set(label, Date.now()),
    timeEnd: (label = "default") => {
      const start = started.get(label);
      if (start === undefined) return;
      started.delete(label);
      write("log", [`${label}: ${Date.now() - start}ms`]);
    },
    count: (label = "default") => {
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      write("log", [`${label}: ${count}`]);
    },
    countReset: (label = "default") => void counts.delete(label),
    group: (...values: unknown[]) => {
      if (values.length > 0) write("log", values);
      if (indent.length < 40) indent += "  ";
    },
    groupEnd: () => {
      indent = indent.slice(2);
    },
    table: (value: unknown) => write("log", [value]),
  };
}

type Formatter = typeof import("node-inspect-extracted").formatWithOptions;
let formatter: Formatter | null = null;

/**
 * Node's formatter takes a megabyte of heap and copies the built-ins as they are: it is loaded for apps that use the console,
 * before the realm is sealed.
 */
export function loadFormatter(): void {
  formatter ??= (require("node-inspect-extracted") as typeof import("node-inspect-extracted"))
    .formatWithOptions;
}

/** As Node prints arguments. Getters and toString of what is printed are app code and may throw: then that is what is printed. */
function format(values: unknown[]): string {
  try {
    if (!formatter || values.every(isPlain)) return values.map(plainly).join(" ");
    return formatter(
      { depth: 4, maxArrayLength: 100, maxStringLength: 10_000, breakLength: 100, showProxy: false },
      ...values,
    );
  } catch (error) {
    return `[cannot be printed: ${error instanceof Error ? error.message : "something was thrown"}]`;
  }
}

/** Prints as itself, whatever else there is to print. */
function isPlain(value: unknown): boolean {
  return typeof value === "string"
    ? !value.includes("%")
    : typeof value === "boolean" || (typeof value === "number" && !Object.is(value, -0));
}

function plainly(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
