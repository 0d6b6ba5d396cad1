import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Breadcrumbs } from "./component.tsx";

it("links each step but the last, which is this page", () => {
  const items = [
    { label: "Home", href: "/" },
    { label: "Orders", href: "/orders" },
    { label: "No. 7", href: "/orders/7" },
  ];
  const { root } = draw(<Breadcrumbs items={items} />);
  expect([...root.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["/", "/orders"]);
  expect(root.querySelector('[aria-current="page"]')?.textContent).toBe("No. 7");
});

it("leads nowhere that is no address", () => {
  const { root } = draw(
    <Breadcrumbs items={[{ label: "A", href: "javascript:alert(1)" }, { label: "B" }]} />,
  );
  expect(root.querySelector("a")?.getAttribute("href")).toBe("#");
});
