import { expect, it } from "vitest";
import { startTestRuntime } from "../testing/index.ts";
import { VisitorZones } from "./visitor-zones.ts";

it("knows the zone that a visitor's browser told last, of as many as came last", () => {
  const zones = new VisitorZones(2);
  zones.remember("ada", "Europe/Berlin");
  zones.remember("grace", "America/New_York");
  zones.remember("ada", "Asia/Tokyo");
  zones.remember("edsger", "Europe/Amsterdam");
  expect(["ada", "grace", "edsger"].map((visitor) => zones.of(visitor))).toEqual([
    "Asia/Tokyo",
    "UTC",
    "Europe/Amsterdam",
  ]);
});

it("remembers nobody without a cookie, and no zone that there is not", () => {
  const zones = new VisitorZones();
  zones.remember("", "Europe/Berlin");
  zones.remember("ada", '"><script>');
  expect([zones.of(""), zones.of("ada")]).toEqual(["UTC", "UTC"]);
});

it("a visitor who comes again gets a first HTML in the zone of the visit before", {
  timeout: 60_000,
}, async () => {
  const test = await startTestRuntime({
    "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Zones" }),
    "state/clock.ts": `import { State } from "heddle";
export class Clock extends State {
  get zone() { return this.session.timeZone; }
}
`,
    "pages/index.tsx": `import { page, use } from "heddle";
import { Text, Timeline, VStack } from "heddle/components";
import { Clock } from "../state/clock";
export default page({ title: "Zones" }, () => {
  const clock = use(Clock);
  return (
    <VStack>
      <Text>{clock.zone}</Text>
      <Timeline locale="de" entries={[{ id: 1, time: "2026-05-31T22:30:00Z", title: "Paid" }]} />
    </VStack>
  );
});
`,
  });
  try {
    const first = await test.open({ timeZone: "Europe/Berlin" });
    await first.untilText("Europe/Berlin");
    expect(first.html).toContain("31.05.2026, 22:30");
    const again = await test.open({ timeZone: "Europe/Berlin", cookie: first.cookie });
    expect(again.html).toContain("Europe/Berlin</p>");
    expect(again.html).toContain("01.06.2026, 00:30");
    expect(again.html).toContain('data-time-zone="Europe/Berlin"');
    const stranger = await test.open();
    expect(stranger.html).toContain("31.05.2026, 22:30");
  } finally {
    await test.end();
  }
});
