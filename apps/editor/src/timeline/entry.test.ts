import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { appWith } from "../testing/draw.tsx";
import { readStory } from "./entry.ts";
import { placeName, storyMatches, storyName } from "./names.ts";
import { COUNTING } from "./testing.ts";

const app = appWith([
  { id: "n1", type: "Button", name: "Count" },
  { id: "n2", type: "Text", name: "Total" },
]);

describe("an entry of the timeline", () => {
  it("is read whole: handler, calls, and each commit as a step", () => {
    const story = readStory(COUNTING);
    expect(story).toMatchObject({
      source: { node: "n1", prop: "onClick" },
      handler: "Counter.count",
      milliseconds: 12.5,
      received: 18,
      sent: 60,
    });
    expect(story.calls).toEqual([
      { id: 0, name: "fetch", what: "GET api.example.com/step", at: 1, milliseconds: 8, failed: false },
    ]);
    expect(story.steps.map(({ isEnd, at }) => [isEnd, at])).toEqual([
      [false, 2],
      [true, 12],
    ]);
    expect(story.steps[1]!.evaluated[0]).toMatchObject({ node: "n2", because: "Counter.total", sent: 40 });
  });

  it("falls over nothing that a page could say instead", () => {
    const odd: Json[] = [null, 3, [], "text", {}, { calls: 3, commits: [null, { changed: "x" }] }];
    for (const each of odd) expect(readStory(each).name).toBe("event");
  });

  it("names nodes as people do, while they are there", () => {
    expect(storyName(app, readStory(COUNTING))).toBe("Count · click");
    expect(storyName(app, readStory({ name: "onClick of node gone" }))).toBe("onClick of node gone");
    expect(placeName(app, "n2", "children")).toMatch(/^Total · /);
    expect(placeName(app, Object.keys(app.pages)[0]!, "title")).toBe("/ · title");
  });

  it("is found by any of what it shows", () => {
    const story = readStory(COUNTING);
    for (const filter of ["", "count", "API.EXAMPLE", "Counter.total", "total ·", "state/counter"])
      expect(storyMatches(app, story, filter)).toBe(true);
    expect(storyMatches(app, story, "nothing of it")).toBe(false);
  });
});
