import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Json } from "@heddle/schema";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { get, startTestRuntime, type TestBrowser, type TestRuntime } from "../testing/index.ts";

const app = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Downloads" }),
  "state/report.ts": `import { State } from "heddle";

export class Report extends State {
  said = "nothing";
  async text() { await this.ui.download("Grüße.html", "<script>alert(1)</script>", { type: "text/html" }); }
  async large() {
    await this.ui.download("large.bin", new Uint8Array(300_001)).catch((error: Error) => { this.said = error.message; });
  }
  async many() {
    for (let index = 0; index < 3; index++)
      await this.ui.download("a.txt", "x").catch((error: Error) => { this.said = error.message; });
  }
}
export class Early extends State {
  said = "";
  async onLoad() {
    await this.ui.download("a.txt", "x").catch((error: Error) => { this.said = error.message; });
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Report } from "../state/report";

export default page({ title: "Downloads" }, () => {
  const report = use(Report);
  return (
    <VStack>
      <Text>{report.said}</Text>
      <Button onClick={report.text}>Text</Button>
      <Button onClick={report.large}>Large</Button>
      <Button onClick={report.many}>Many</Button>
    </VStack>
  );
});
`,
  "pages/early.tsx": `import { page, use } from "heddle";
import { Text } from "heddle/components";
import { Early } from "../state/report";

export default page({ title: "Early" }, () => {
  const early = use(Early);
  return <Text>{early.said}</Text>;
});
`,
};

let test: TestRuntime;
let browser: TestBrowser;
beforeAll(async () => {
  test = await startTestRuntime(app, { limits: { downloadBytes: 300_000, downloadsPerSession: 2 } });
}, 60_000);
afterAll(() => test.end(), 30_000);
afterEach(() => browser?.close());

/** Presses, and gives the address that the browser is told. */
async function press(label: string): Promise<string> {
  browser = await test.open();
  browser.click(label);
  const told = () => browser.effects.find((effect) => (effect[2] as Json) === "download");
  await browser.until(() => told() !== undefined);
  return String(told()![3]);
}
const fetchAs = (address: string, cookie: string, method = "GET") =>
  get(test.port, test.host, address, { method, headers: cookie === "" ? {} : { cookie } });
const left = () => readdir(join(test.dataFolder, "downloads"));

describe("downloads", { timeout: 30_000 }, () => {
  it("DL1, DL2, DL4: only its own browser gets it, once, as an attachment that does nothing", async () => {
    const address = await press("Text");
    const other = await test.open();
    expect((await fetchAs(address, other.cookie)).status).toBe(404);
    expect((await fetchAs(address, "")).status).toBe(404);
    expect((await fetchAs(address, browser.cookie, "HEAD")).status).toBe(200);
    other.close();

    const answer = await fetchAs(address, browser.cookie);
    expect([answer.status, answer.body]).toEqual([200, "<script>alert(1)</script>"]);
    expect(answer.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-disposition": "attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe.html",
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect((await fetchAs(address, browser.cookie)).status).toBe(404);
    await expect.poll(left).toEqual([]);
    expect(await readdir(join(test.dataFolder, "writing"))).toEqual([]);
  });

  it("DL3: what is too large, or too many, is an error of the handler", async () => {
    browser = await test.open();
    browser.click("Large");
    await browser.untilText("A file may have 300000 bytes at most.");
    browser.click("Many");
    await browser.untilText("Too many downloads wait to be fetched. Try again in a minute.");
    expect(await readdir(join(test.dataFolder, "writing"))).toEqual([]);
  });

  it("DL3: a page load that has not said hello makes none", async () => {
    const { body } = await get(test.port, test.host, "/early");
    expect(body).toContain("onLoad may not change or download files");
    expect(body).not.toContain("/_heddle/downloads/");
  });
});
