/** The guarding property over both halves: where a state lives changes nothing of what a person sees. */

import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { engineScript, OpenedApp } from "./opened-app.ts";
import { nodes } from "./random-page.ts";

let script = "";
beforeAll(async () => {
  script = await engineScript();
});

const action = fc.record({
  nth: fc.nat(60),
  typed: fc.constantFrom("", "a", "xyz"),
  resync: fc.option(fc.constant(true), { freq: 6 }),
});

it("G1: a page with local state shows what it would show if that state were the server's, whatever is done on it", async () => {
  await fc.assert(
    fc.asyncProperty(nodes(2), fc.array(action, { minLength: 1, maxLength: 12 }), async (trees, actions) => {
      const [local, reference] = [
        await OpenedApp.open(trees, "LocalState", script),
        await OpenedApp.open(trees, "State", script),
      ];
      expect(local.firstPicture).toEqual(reference.firstPicture);
      for (const { nth, typed, resync } of actions) {
        const [here, there] = [local.screen.draw(), reference.screen.draw()];
        expect(here.picture).toEqual(there.picture);
        expect(here.uses.length).toBe(there.uses.length);
        if (resync) for (const side of [local, reference]) side.resync();
        else if (here.uses.length > 0) for (const { uses } of [here, there]) uses[nth % uses.length]!(typed);
        for (const side of [local, reference]) await side.answer();
      }
      expect(local.screen.draw().picture).toEqual(reference.screen.draw().picture);
      expect([...local.problems, ...reference.problems]).toEqual([]);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 12) },
  );
});
