import type { Json } from "@heddle/schema";

/** What the gateway tells of a click on node n1 whose handler yields once; node n2 shows the total. */
export const COUNTING: Json = {
  session: "s",
  event: 1,
  name: "onClick of node n1",
  handler: "Counter.count",
  at: 0,
  milliseconds: 12.5,
  received: 18,
  bytes: 60,
  calls: [{ name: "fetch", what: "GET api.example.com/step", at: 1, milliseconds: 8, ok: true }],
  commits: [
    {
      event: 0,
      at: 2,
      changed: [{ path: "Counter.busy" }],
      evaluated: [{ node: "n1", prop: "loading", scope: 0, because: "Counter.busy", took: 0.2, sent: 20 }],
      evaluations: 1,
      bindings: 0.3,
      stored: [],
      storing: 0,
      sent: 20,
    },
    {
      event: 1,
      at: 12,
      changed: [{ path: "Counter.total" }, { path: "Counter.steps", below: true }],
      evaluated: [
        { node: "n2", prop: "children", scope: 0, because: "Counter.total", took: 0.1, sent: 40 },
        { node: "n1", prop: "disabled", scope: 0, because: "Counter.total", took: 0, sent: 0 },
      ],
      evaluations: 2,
      bindings: 0.2,
      stored: [{ field: "state/counter.ts#Counter.total", length: 1 }],
      storing: 0.1,
      sent: 40,
    },
  ],
};
