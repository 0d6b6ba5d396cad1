import fc from "fast-check";
import { expect, it } from "vitest";
import type { Series } from "../data/dataset.ts";
import { layersOf } from "./layers.ts";

function series(values: number[]): Series {
  return { key: "", label: "", color: null, type: null, values };
}

it("keeps what is nothing on top of what lies below it", () => {
  const [below, nothing, above] = layersOf([series([3]), series([0]), series([2])], "area", {
    isStacked: true,
    isShare: false,
  });
  expect([below!.low, below!.high]).toEqual([[0], [3]]);
  expect([nothing!.low, nothing!.high]).toEqual([[3], [3]]);
  expect([above!.low, above!.high]).toEqual([[3], [5]]);
});

it("lets each layer begin where the one below it ends", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), (values) => {
      const layers = layersOf(
        values.map((value) => series([value])),
        "area",
        { isStacked: true, isShare: false },
      );
      let top = 0;
      for (const [index, layer] of layers.entries()) {
        expect(layer.low[0]).toBe(top);
        top += values[index]!;
        expect(layer.high[0]).toBe(top);
      }
    }),
  );
});
