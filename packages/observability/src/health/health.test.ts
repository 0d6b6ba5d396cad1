import { expect, it } from "vitest";
import { Health } from "./health.ts";

it("is ready where every check is well, and else names the one that is not", async () => {
  const fine = new Health({ store: () => null, sandbox: async () => null });
  expect(await fine.report()).toEqual({ ready: true, checks: { store: "ok", sandbox: "ok" } });
  const broken = new Health({
    store: () => Promise.reject(new Error("postgres://secret@host refused")),
    sandbox: () => null,
    draining: () => "It is stopping.",
  });
  expect(await broken.report()).toEqual({
    ready: false,
    checks: { store: "It does not answer.", sandbox: "ok", draining: "It is stopping." },
  });
});

it("a check that hangs has failed, and asking often does not ask it often", async () => {
  let asked = 0;
  const health = new Health({
    store: () => {
      asked += 1;
      return new Promise<null>(() => {});
    },
  });
  const [first, second] = await Promise.all([health.report(), health.report()]);
  expect(first).toEqual({ ready: false, checks: { store: "It has not answered within 2 seconds." } });
  expect(second).toBe(first);
  expect(asked).toBe(1);
});
