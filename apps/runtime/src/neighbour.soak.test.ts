/** The abuse suite, with the Map bomb repeated for a minute. */
process.env.HEDDLE_ABUSE_SECONDS = "60";
await import("./neighbour.fault.test.ts");

export {};
