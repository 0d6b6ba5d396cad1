import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createBlobStore } from "@heddle/database";
import { loadKey, seal } from "@heddle/security";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get } from "../testing/index.ts";
import { installedApp, installedFiles, TestInstallation } from "../testing/test-installation.ts";

let test: TestInstallation;
beforeAll(async () => {
  test = await TestInstallation.start();
}, 120_000);
afterAll(() => test.end(), 60_000);

describe("a published app", { timeout: 60_000 }, () => {
  it("is seen only after publishing; unpublished it says so; other names are nobody's", async () => {
    const { id, slug } = await test.createApp(installedApp());
    const host = `${slug}.localhost:${test.runtime.port}`;
    expect((await get(test.runtime.port, host, "/")).body).toContain("not published");
    await test.publish(id, installedApp());
    await expect
      .poll(async () => (await get(test.runtime.port, host, "/")).status, { timeout: 20_000 })
      .toBe(200);
    const browser = await test.open(slug);
    browser.click("Add one");
    await browser.untilText("count 1");
    await test.publish(id, null);
    await browser.until(() => browser.statuses.some(([status]) => status === "closed"));
    const gone = await get(test.runtime.port, host, "/");
    expect(gone).toMatchObject({ status: 404 });
    expect((await get(test.runtime.port, `nobody.localhost:${test.runtime.port}`, "/")).body).toContain(
      "no app here",
    );
    const redirected = await get(test.runtime.port, `localhost:${test.runtime.port}`, `/a/${slug}/about?x=1`);
    expect(redirected).toMatchObject({ status: 302, headers: { location: `http://${host}/about?x=1` } });
  });

  const alone = {
    "state/counter.ts": installedFiles["state/counter.ts"].replace(
      "export class Room extends SharedState",
      "export class Room extends State",
    ),
  };

  it("ST1: a visitor's address may hold what databases refuse, and nobody's state waits for it", async () => {
    const app = installedApp();
    const { id, slug } = await test.createApp(app);
    await test.publish(id, app);
    const other = await test.open(slug);
    const odd = await test.open(slug, { path: "/?x=%00&y=%ED%A0%80" });
    odd.click("Add one");
    other.click("Add one");
    await odd.untilText("count 1");
    await other.untilText("count 1");
  });

  it("D2: open tabs stay on their program, new loads get the new one, and so after a restart", async () => {
    const first = installedApp(alone);
    const { id, slug } = await test.createApp(first);
    const firstRevision = await test.publish(id, first);
    const old = await test.open(slug);
    old.click("Add one");
    await old.settled();
    await test.publish(
      id,
      installedApp(
        { "state/counter.ts": alone["state/counter.ts"].replace("this.count += 1", "this.count += 10") },
        first,
      ),
    );
    await expect
      .poll(
        async () =>
          (await get(test.runtime.port, `${slug}.localhost:${test.runtime.port}`, "/")).body.includes(
            old.programHash,
          ),
        { timeout: 20_000 },
      )
      .toBe(false);
    const fresh = await test.open(slug);
    fresh.click("Add one");
    await fresh.untilText("count 10");
    old.click("Add one");
    await old.untilText("count 2");
    await test.restart();
    old.click("Add one");
    await old.untilText("count 3");
    fresh.click("Add one");
    await fresh.untilText("count 20");
    await test.point(id, firstRevision);
    await expect
      .poll(async () => (await test.open(slug)).programHash === fresh.programHash, { timeout: 20_000 })
      .toBe(false);
  });

  it("D2: a tab that is loaded anew takes its state along, to a newer program and back to an older one", async () => {
    const first = installedApp(alone);
    const { id, slug } = await test.createApp(first);
    const firstRevision = await test.publish(id, first);
    const [tab, other] = [await test.open(slug), await test.open(slug)];
    for (const one of [tab, other]) one.click("Add one");
    await tab.untilText("count 1");
    await other.untilText("count 1");
    const second = {
      "state/counter.ts": alone["state/counter.ts"]
        .replace("this.count += 1", "this.count += 10")
        .replace("loads = 0", 'loads = 0;\n  extra = "never"'),
    };
    await test.publish(id, installedApp(second, first));
    const served = async () =>
      /"programHash":"([^"]+)"/.exec(
        (await get(test.runtime.port, `${slug}.localhost:${test.runtime.port}`, "/")).body,
      )?.[1];
    await expect.poll(served, { timeout: 20_000 }).not.toBe(tab.programHash);
    const begun = tab.programHash;
    await tab.reload();
    expect(tab.programHash).not.toBe(begun);
    expect(tab.texts()).toContain("count 1");
    tab.click("Add one");
    await tab.untilText("count 11");
    other.click("Add one");
    await other.untilText("count 2");
    expect(other.programHash).toBe(begun);
    await test.point(id, firstRevision);
    await expect.poll(served, { timeout: 20_000 }).toBe(begun);
    await tab.reload();
    expect(tab.texts()).toContain("count 11");
    tab.click("Add one");
    await tab.untilText("count 12");
  });

  it("D2: rolled back, a revision has its own settings, also where the program is the same", async () => {
    const first = installedApp(alone);
    const { id, slug } = await test.createApp(first);
    const host = `${slug}.localhost:${test.runtime.port}`;
    const language = async () =>
      /<html[^>]* lang="([^"]*)"/.exec((await get(test.runtime.port, host, "/")).body)?.[1];
    const revision = await test.publish(id, first);
    await expect.poll(language, { timeout: 20_000 }).toBe("en");
    await test.publish(id, { ...first, settings: { ...first.settings, language: "de" } });
    await expect.poll(language, { timeout: 20_000 }).toBe("de");
    await test.point(id, revision);
    await expect.poll(language, { timeout: 20_000 }).toBe("en");
  });

  it("D2: with shared state all tabs move at once, so that it has one owner", async () => {
    const first = installedApp();
    const { id, slug } = await test.createApp(first);
    await test.publish(id, first);
    const one = await test.open(slug);
    one.click("Say");
    await one.untilText("messages hello 0");
    await test.publish(
      id,
      installedApp(
        { "state/counter.ts": installedFiles["state/counter.ts"].replace('"hello "', '"bye "') },
        first,
      ),
    );
    const hash = one.programHash;
    await one.until(() => one.programHash !== hash);
    const other = await test.open(slug);
    one.click("Say");
    await one.untilText("messages hello 0,bye 0");
    await other.untilText("messages hello 0,bye 0");
  });

  it("B8: secrets are of one app and one environment, change at once, and appear in no log", async () => {
    const app = installedApp();
    const { id, slug } = await test.createApp(app);
    await test.publish(id, app);
    const key = loadKey(test.dataFolder, {});
    const set = async (environment: string, value: string) => {
      const sealed = seal(key, value, [test.server.workspaceId, id, environment, "KEY"]);
      await test.database.pool.query(
        "insert into secrets (workspace_id, app_id, environment, name, sealed) values ($1, $2, $3, 'KEY', $4) on conflict (app_id, environment, name) do update set sealed = excluded.sealed",
        [test.server.workspaceId, id, environment, sealed],
      );
      await test.database.notify("heddle_secrets", id);
    };
    await set("production", "s3cret-production");
    await set("draft", "s3cret-draft");
    const [published, draft] = [
      await test.open(slug),
      await test.open(`draft-${id}`, { draft: test.draftToken(id) }),
    ];
    published.click("Reveal");
    await published.untilText("key s3cret-production");
    draft.click("Reveal");
    await draft.untilText("key s3cret-draft");
    await set("production", "changed");
    await expect
      .poll(async () => {
        published.click("Reveal");
        await published.settled();
        return published.texts();
      })
      .toContain("key changed");
    expect(JSON.stringify(test.logged)).not.toContain("s3cret");
  });

  it("H6: assets come by name, of this app's uploads only; SVG as attachment", async () => {
    const blobs = createBlobStore(test.dataFolder);
    const png = await blobs.put(Buffer.from("not really a png"));
    const stolen = await blobs.put(Buffer.from("another app's upload"));
    const svg = await blobs.put(Buffer.from("<svg onload='alert(1)'/>"));
    const app = installedApp();
    app.assets = {
      "assets/logo.png": { hash: png.hash, size: png.size, type: "image/png" },
      "assets/sign.svg": { hash: svg.hash, size: svg.size, type: "image/svg+xml" },
      "assets/page.html": { hash: svg.hash, size: svg.size, type: "text/html" },
      "assets/stolen.png": { hash: stolen.hash, size: stolen.size, type: "image/png" },
    };
    const { id, slug } = await test.createApp(app);
    for (const { hash, size } of [png, svg]) {
      await test.database.pool.query(
        "insert into assets (workspace_id, app_id, hash, type, size) values ($1, $2, $3, 'image/png', $4)",
        [test.server.workspaceId, id, hash, size],
      );
    }
    await test.publish(id, app);
    const host = `${slug}.localhost:${test.runtime.port}`;
    await expect
      .poll(async () => (await get(test.runtime.port, host, "/")).status, { timeout: 20_000 })
      .toBe(200);
    const logo = await get(test.runtime.port, host, "/assets/logo.png");
    expect(logo).toMatchObject({
      status: 200,
      body: "not really a png",
      headers: { "content-type": "image/png", "x-content-type-options": "nosniff" },
    });
    expect(
      (
        await get(test.runtime.port, host, "/assets/logo.png", {
          headers: { "if-none-match": String(logo.headers.etag) },
        })
      ).status,
    ).toBe(304);
    for (const path of ["/assets/sign.svg", "/assets/page.html"]) {
      const answer = await get(test.runtime.port, host, path);
      expect(answer.headers["content-disposition"]).toBe("attachment");
      expect(String(answer.headers["content-security-policy"])).toContain("sandbox");
      expect(answer.headers["content-type"]).not.toContain("html");
    }
    for (const path of [
      "/assets/none.png",
      "/assets/stolen.png",
      "/assets/../heddle.json",
      "/assets/__proto__",
      `/assets/${png.hash}`,
    ]) {
      expect((await get(test.runtime.port, host, path)).status).toBe(404);
    }
  });

  it("S2: page loads leave no row; a hello makes one; nothing of the token is stored", async () => {
    const app = installedApp();
    const { id, slug } = await test.createApp(app);
    await test.publish(id, app);
    const host = `${slug}.localhost:${test.runtime.port}`;
    await expect
      .poll(async () => (await get(test.runtime.port, host, "/")).status, { timeout: 20_000 })
      .toBe(200);
    const rows = async () =>
      (
        await test.database.pool.query(
          "select * from runtime_sessions where app_id = $1 and id not like 'shared:%'",
          [id],
        )
      ).rows;
    for (let round = 0; round < 10; round += 1) await get(test.runtime.port, host, "/");
    expect(await rows()).toEqual([]);
    const browser = await test.open(slug);
    browser.click("Add one");
    await browser.settled();
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      workspace_id: test.server.workspaceId,
      environment: "production",
      event_seq: 1,
    });
    expect(JSON.stringify(row)).not.toContain(browser.token);
    expect(await readdir(join(test.dataFolder, "programs"))).not.toEqual([]);
  });
});
