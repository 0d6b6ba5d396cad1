import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Tab } from "./component.tsx";

it("is just its content outside of Tabs", () => {
  const { root } = draw(<Tab label="One">inside</Tab>);
  expect(root.textContent).toBe("inside");
});
