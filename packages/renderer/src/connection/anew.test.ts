import { expect, test } from "vitest";
import { initialState, type Output } from "./state.ts";
import { step } from "./step.ts";

const client = { path: "/a?b=1", locale: "en", timeZone: "UTC", storage: {}, tab: "t" };

test("C14: a session that is begun anew says hello without token, at the same address, and with nothing of the old one", () => {
  let state = initialState({ programHash: "p1", token: "old", patchSeq: 4, ackSeq: 2, kept: null });
  const said: Output[] = [];
  const take = (input: Parameters<typeof step>[1]) => {
    const [next, outputs] = step(state, input);
    state = next;
    said.push(...outputs);
  };
  take({ kind: "start" });
  take({ kind: "opened", client });
  take({ kind: "message", text: '["w","old",1,4,2,"p1",null]', client: () => client });
  take({ kind: "event", scope: 0, event: 1 });
  said.length = 0;
  take({ kind: "anew" });
  expect(said.map(({ kind }) => kind)).toEqual(["phase", "close", "open"]);
  expect(state.unacked).toEqual([]);
  said.length = 0;
  take({ kind: "opened", client });
  const hello = said.find((output) => output.kind === "send");
  expect(hello).toMatchObject({ text: JSON.stringify(["h", 1, "p1", "", -1, client]) });
});
