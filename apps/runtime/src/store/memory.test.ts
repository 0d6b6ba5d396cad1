import { MemoryStore } from "./memory.ts";
import { describeStore } from "./store.contract.ts";

describeStore("memory", async () => {
  let now = 1_000_000;
  const store = new MemoryStore({ sessionMilliseconds: 60_000, now: () => now });
  return {
    store,
    reopen: async () => store,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sessionMilliseconds: 60_000,
    written: null,
    end: () => store.close(),
    site: { workspaceId: "w", appId: "a", environment: "production" },
  };
});
