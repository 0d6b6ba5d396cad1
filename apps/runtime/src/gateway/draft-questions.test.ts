import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestBrowser } from "../testing/index.ts";
import { installedApp, TestInstallation } from "../testing/test-installation.ts";

let test: TestInstallation;
beforeAll(async () => {
  test = await TestInstallation.start();
}, 120_000);
afterAll(() => test.end(), 60_000);

let requests = 0;

/** Asks over the socket; gives the answer's message and value. */
async function ask(browser: TestBrowser, ...question: unknown[]) {
  const request = ++requests;
  browser.sendRaw(JSON.stringify(["d", request, ...question]));
  const answer = () =>
    browser.drafts.find(
      ([topic, value]) => topic === "answer" && (value as { request: number }).request === request,
    )?.[1] as { message: string; value: unknown } | undefined;
  await browser.until(() => answer() !== undefined);
  return answer()!;
}

const COUNT = "state/counter.ts#Counter.count";

describe("questions about a draft's state", { timeout: 60_000 }, () => {
  it("an editor looks at a value and sets it, and the page follows", async () => {
    const { id } = await test.createApp(installedApp());
    const tab = await test.open(`draft-${id}`, { draft: test.draftToken(id, 60, await test.member()) });
    expect((await ask(tab, "look", COUNT, [])).value).toMatchObject({ kind: "number", json: "0" });
    expect((await ask(tab, "set", COUNT, [], 41)).message).toBe("");
    await tab.untilText("count 41");
    tab.click("Add one");
    await tab.untilText("count 42");
    expect((await ask(tab, "set", COUNT, [], "many")).message).toContain("Counter.count is a number");
  });

  it("a viewer looks and sets nothing, and who became one sets nothing more", async () => {
    const { id } = await test.createApp(installedApp());
    const who = await test.member();
    const tab = await test.open(`draft-${id}`, { draft: test.draftToken(id, 60, who) });
    expect((await ask(tab, "set", COUNT, [], 1)).message).toBe("");
    await test.database.pool.query("update members set role = 'viewer' where user_id = $1", [who.user]);
    expect(await ask(tab, "set", COUNT, [], 2)).toMatchObject({
      message: "You may look at this app, not change it.",
      value: null,
    });
    expect((await ask(tab, "look", COUNT, [])).value).toMatchObject({ json: "1" });
  });

  it("nobody asks anything of a published app", async () => {
    const { id, slug } = await test.createApp(installedApp());
    await test.publish(id, installedApp());
    const tab = await test.open(slug);
    tab.sendRaw(JSON.stringify(["d", 1, "set", COUNT, [], 5]));
    await tab.until(() => tab.replies.some(([, code]) => code === "forbidden"));
    expect(tab.drafts).toEqual([]);
    tab.click("Add one");
    await tab.untilText("count 1");
  });
});
