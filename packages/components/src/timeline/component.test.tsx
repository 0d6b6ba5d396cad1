import { act } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { draw, hydrate } from "../testing/draw.tsx";
import { Timeline } from "./component.tsx";

const entry = { id: 1, time: "2026-05-31T22:30:00Z", title: "Paid" };

it("writes times for its reader, wherever the server is", () => {
  const { root, redraw } = draw(<Timeline entries={[entry]} locale="de" timeZone="Europe/Berlin" />);
  const time = () => root.querySelector("time")!;
  expect([time().textContent, time().dateTime]).toEqual(["01.06.2026, 00:30", "2026-05-31T22:30:00.000Z"]);
  redraw(<Timeline entries={[entry]} locale="en-GB" timeZone="UTC" timeFormat="date" />);
  expect(time().textContent).toBe("31 May 2026");
});

it("says what the server could not know once it is alive, without complaint", () => {
  const { before, after } = hydrate(<Timeline entries={[entry]} timeZone="UTC" />);
  expect(before).toContain("2026-05-31 22:30 UTC");
  expect(after).toContain("May 31, 2026");
});

it("reads times before it is alive where the reader was found the last time, without complaint", () => {
  document.documentElement.dataset.timeZone = "Asia/Tokyo";
  const { before } = hydrate(<Timeline entries={[entry]} locale="de" />);
  delete document.documentElement.dataset.timeZone;
  expect(before).toContain("01.06.2026, 07:30");
});

it("keeps how long ago up to date", () => {
  vi.useFakeTimers({ now: Date.parse("2026-05-31T22:31:10Z") });
  const { root } = draw(<Timeline entries={[entry]} timeFormat="relative" locale="en" timeZone="UTC" />);
  const time = root.querySelector("time")!;
  expect([time.textContent, time.title.includes("May 31, 2026")]).toEqual(["1 minute ago", true]);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(time.textContent).toBe("2 minutes ago");
  vi.useRealTimers();
});

it("shows words where a time is none, and leads only where links may", () => {
  const { root } = draw(
    <Timeline
      entries={[
        { time: "Last summer", title: "A", href: "/a" },
        { title: "B", href: "javascript:alert(1)", color: "pink", icon: 7 },
        "no record",
      ]}
    />,
  );
  expect([...root.children].map(({ textContent }) => textContent)).toEqual(["ALast summer", "B"]);
  expect([...root.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["/a"]);
});

it("keeps an entry's element when another comes before it, and says when there is none", () => {
  const { root, redraw, container } = draw(<Timeline entries={[entry]} />);
  const kept = root.firstElementChild;
  redraw(<Timeline entries={[{ id: 2, title: "New" }, entry]} />);
  expect(root.children[1]).toBe(kept);
  redraw(<Timeline entries={null} empty="Quiet." />);
  expect(container.textContent).toBe("Quiet.");
  expect(renderToString(<Timeline entries={[]} />)).toContain("Nothing has happened yet.");
});
