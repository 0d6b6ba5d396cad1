import { expect, it } from "vitest";
import { callClientFunction } from "./call.ts";
import { loadClientModule } from "./client-module.ts";

const modules = {
  chart: { draw: async (count: number) => `drawn ${count}`, colour: "red" },
  "maps/pins": { drop: () => "dropped" },
};
let asked: string[] = [];
const load = async (address: string) => {
  asked.push(address);
  return { modules };
};

it("calls by file and function, and gives what comes of it", async () => {
  expect(await callClientFunction("h1", "chart.draw", [3], load)).toBe("drawn 3");
  expect(await callClientFunction("h1", "maps/pins.drop", [], load)).toBe("dropped");
  expect(asked).toEqual(["/_heddle/client-modules/h1.js"]);
});

it("says what there is when there is no such function", async () => {
  const call = (name: string, hash: string | undefined = "h1") => callClientFunction(hash, name, [], load);
  await expect(call("graph.draw")).rejects.toThrow("there are chart, maps/pins");
  await expect(call("chart.colour")).rejects.toThrow("client/chart.ts exports no function colour.");
  await expect(call("chart.constructor")).rejects.toThrow("exports no function");
  await expect(call("__proto__.draw")).rejects.toThrow("no client function");
  await expect(call("draw")).rejects.toThrow("A name is file.function");
  await expect(callClientFunction(undefined, "chart.draw", [], load)).rejects.toThrow("no code in client/");
});

it("tries a module that did not load again the next time", async () => {
  asked = [];
  const fail = async (address: string) => {
    asked.push(address);
    throw new Error("offline");
  };
  await expect(loadClientModule("h2", fail)).rejects.toThrow("offline");
  await expect(loadClientModule("h2", fail)).rejects.toThrow("offline");
  expect(asked.length).toBe(2);
});
