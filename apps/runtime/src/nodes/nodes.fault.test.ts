import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nodeOfToken, sessionIdOf } from "../live/session-token.ts";
import { clicking, findEachClickOnce } from "../testing/clicking.ts";
import { counterApp } from "../testing/counter-app.ts";
import { HeldServer } from "../testing/held-server.ts";
import { get, type RuntimeProcess, TestBrowser } from "../testing/index.ts";
import { ownApp } from "../testing/own-app.ts";
import { findNginx, TestNginx } from "../testing/test-nginx.ts";
import { TestNodes } from "../testing/test-nodes.ts";

/** Works though nobody looks at it: counts how often it was started. */
const workingApp = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Working" }),
  "state/clock.ts": `import { SharedState } from "heddle";

export class Clock extends SharedState {
  starts = 0;
  onStart() { this.starts += 1; }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Text } from "heddle/components";
import { Clock } from "../state/clock";

export default page({ title: "Working" }, () => {
  const clock = use(Clock);
  return <Text>{\`starts \${clock.starts}\`}</Text>;
});
`,
};

/** Nobody listens there. */
function isRefused(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(false);
    });
    socket.once("error", () => resolve(true));
  });
}

let test: TestNodes;
let outside: HeldServer;
beforeAll(async () => {
  outside = await HeldServer.start();
  const apps = { own: ownApp(outside.address), counter: counterApp, working: workingApp };
  test = await TestNodes.start(apps, 2, {
    allowHosts: [outside.host],
    limits: { drainMilliseconds: 60_000 },
  });
});
afterAll(async () => {
  await test.end();
  await outside.end();
});
beforeEach(() => test.allUp());
afterEach(() => test.closeBrowsers());

/** What all visitors of the counter have counted together. */
function totalOf(browser: TestBrowser): number {
  return Number(
    browser
      .texts()
      .find((text) => text.startsWith("total "))
      ?.slice(6),
  );
}

function nodeOf(browser: TestBrowser): RuntimeProcess {
  return test.nodes.find(({ nodeId }) => nodeId === nodeOfToken(browser.token))!;
}

function otherOf(node: RuntimeProcess): RuntimeProcess {
  return test.nodes.find((one) => one !== node)!;
}

describe("N3: a connection that comes to another node than its session's", () => {
  it.each([
    ["is handed on", "socket"],
    ["FB5: is handed on where it is a stream, with each of its batches", "stream"],
  ] as const)(
    "%s: without sticky sessions no click is lost or doubled, and the session stays where it is",
    async (_, transport) => {
      const browsers = await Promise.all([1, 2, 3].map(() => test.open("own", test.inTurn, { transport })));
      const places = browsers.map(nodeOf);
      const clicks = browsers.map((browser) => clicking(browser, "Add one"));
      for (let round = 0; round < 20; round += 1) {
        await wait(30);
        browsers[round % 3]!.cut();
      }
      await findEachClickOnce(browsers, clicks);
      expect(browsers.map(nodeOf)).toEqual(places);
      for (const browser of browsers) expect(browser.epoch).toBe(1);
    },
  );
});

describe("N4: the death of a node", () => {
  it("R4: a generator that had yielded there is interrupted at the other, not run again", async () => {
    const browser = await test.open("own", test.alive);
    browser.reconnects = true;
    browser.click("Streamed");
    await browser.untilText("count 1");
    await nodeOf(browser).kill();
    await browser.until(() => browser.statuses.some(([status]) => status === "interrupted"));
    browser.click("Add one");
    await browser.untilText("count 2");
  });

  it("by kill -9 of its gateway: its sessions go on at the other, no click is lost or doubled", async () => {
    const browsers = await Promise.all([1, 2, 3, 4].map(() => test.open("own", test.alive)));
    const clicks = browsers.map((browser) => clicking(browser, "Add one"));
    await wait(300);
    await test.nodes[0]!.kill();
    await wait(500);
    await findEachClickOnce(browsers, clicks);
    for (const browser of browsers) expect(nodeOf(browser)).toBe(test.nodes[1]);
  });

  it("by kill -9 of its runners: its sessions go on where they are", async () => {
    const browsers = await Promise.all([1, 2, 3].map(() => test.open("own")));
    const clicks = browsers.map((browser) => clicking(browser, "Add one"));
    await wait(300);
    const { processes } = await test.nodes[0]!.report();
    for (const { kind, pid } of processes) if (kind === "runner") process.kill(pid, "SIGKILL");
    await wait(500);
    await findEachClickOnce(browsers, clicks);
  });

  it("between a page and its hello: the page begins anew", async () => {
    const browser = new TestBrowser({ port: test.nodes[0]!.port, host: test.host("own") });
    await browser.load();
    await test.nodes[0]!.kill();
    browser.port = test.nodes[1]!.port;
    await browser.connect();
    browser.click("Add one");
    await browser.untilText("count 1");
    browser.close();
  });
});

describe("N6: a node that only stood still", () => {
  it("has what it does late refused: the session went on elsewhere, and its handler counts once", async () => {
    const browser = await test.open("own", test.alive);
    const owner = nodeOf(browser);
    const other = otherOf(owner);
    browser.click("Slowly");
    await wait(200);
    owner.freeze(true);
    browser.port = other.port;
    browser.cut();
    await browser.until(() => nodeOf(browser) === other, "the other node");
    await browser.settled();
    await browser.untilText("count 1");
    browser.click("Add one");
    await browser.untilText("count 2");
    await browser.settled();
    owner.freeze(false);
    // Its handler has ended meanwhile, and what it changed is refused now.
    await wait(1_500);
    const stored = await test.database.pool.query<{ snapshot: string }>(
      "select snapshot from runtime_fields where owner = $1 and field like '%count'",
      [sessionIdOf(browser.token)],
    );
    expect(stored.rows).toEqual([{ snapshot: "2" }]);
    browser.port = owner.port;
    browser.cut();
    browser.click("Add one");
    await browser.untilText("count 3");
    const { rows } = await test.database.pool.query("select 1 from runtime_nodes");
    expect(rows).toHaveLength(2);
  });

  it("does not go on from what it remembers when the session comes back to it", async () => {
    const browser = await test.open("own", test.alive);
    const owner = nodeOf(browser);
    const other = otherOf(owner);
    browser.click("Add one");
    await browser.settled();
    owner.freeze(true);
    browser.port = other.port;
    browser.cut();
    await browser.until(() => nodeOf(browser) === other, "the other node");
    browser.click("Add one");
    await browser.settled();
    owner.freeze(false);
    await other.kill();
    browser.port = owner.port;
    // It still has the session in memory, as it was before.
    await browser.until(() => nodeOf(browser) === owner, "the first node");
    browser.click("Add one");
    await browser.untilText("count 3");
  });
});

describe("N5: an app with shared state", () => {
  it("is at one node, whichever node its visitors come to, by socket or stream: what they count together is exact", async () => {
    const browsers = await Promise.all(
      [0, 1, 0, 1].map((at, index) =>
        test.open("counter", test.nodes[at]!.port, { transport: index < 2 ? "stream" : "socket" }),
      ),
    );
    expect(new Set(browsers.map(nodeOf)).size).toBe(1);
    const before = totalOf(browsers[0]!);
    const clicks = browsers.map((browser) => clicking(browser, "Together"));
    for (let round = 0; round < 8; round += 1) {
      await wait(50);
      browsers[round % 4]!.cut();
    }
    const counts = await findEachClickOnce(browsers, clicks);
    for (const browser of browsers)
      await browser.untilText(`total ${before + counts.reduce((a, b) => a + b)}`);
  });

  it("gets a new home when its own dies; nothing is lost or doubled", async () => {
    const browsers = await Promise.all([1, 2, 3].map(() => test.open("counter", test.alive)));
    const home = nodeOf(browsers[0]!);
    const before = totalOf(browsers[0]!);
    const clicks = browsers.map((browser) => clicking(browser, "Together"));
    await wait(200);
    await home.kill();
    await browsers[0]!.until(() => nodeOf(browsers[0]!) === otherOf(home), "the new home");
    await wait(300);
    const counts = await findEachClickOnce(browsers, clicks);
    for (const browser of browsers)
      await browser.untilText(`total ${before + counts.reduce((a, b) => a + b)}`);
  });

  it("does not have two homes: of a node that stood still and one that took over, one writes", async () => {
    const browser = await test.open("counter", test.alive);
    const home = nodeOf(browser);
    const other = otherOf(home);
    const before = totalOf(browser);
    home.freeze(true);
    const second = await test.open("counter", other.port);
    second.click("Together");
    await second.untilText(`total ${before + 1}`);
    home.freeze(false);
    // Whatever the first home still believes: the click that reaches it counts where the state is.
    browser.click("Together");
    await second.untilText(`total ${before + 2}`);
    await browser.untilText(`total ${before + 2}`);
    expect(nodeOf(browser)).toBe(other);
  });

  it("has one home when two nodes ask for it at the same time", async () => {
    for (let round = 0; round < 3; round += 1) {
      await test.database.pool.query("delete from runtime_homes where app_id = 'counter'");
      await wait(1_200);
      const opened = await Promise.all(test.nodes.map(({ port }) => test.open("counter", port)));
      expect(new Set(opened.map(nodeOf)).size).toBe(1);
    }
  });

  it("has its tasks done at one node, and at another when that dies", async () => {
    const starts = async () => {
      const { rows } = await test.database.pool.query<{ snapshot: string }>(
        "select snapshot from runtime_fields where app_id = 'working' and owner = 'shared'",
      );
      return Number(rows[0]?.snapshot ?? 0);
    };
    const first = await starts();
    const home = await test.homeOf("working");
    await home.kill();
    await test.until(async () => (await starts()) === first + 1, "the tasks at the other node");
    await wait(500);
    expect(await starts()).toBe(first + 1);
  });
});

describe("N7: a rolling restart", () => {
  it("finishes what runs at the node that ends, on the socket it came by; nobody else waits for that, and its homes stay until then", async () => {
    await test.open("counter");
    const ending = await test.homeOf("counter");
    const other = otherOf(ending);
    const sent: string[] = [];
    const watch = { loaded() {}, received() {}, lost() {}, sent: (text: string) => void sent.push(text) };
    const held = await test.open("own", ending.port, { watch });
    const idle = await test.open("own", ending.port);
    const shared = await test.open("counter", ending.port);
    idle.click("Add one");
    await idle.settled();
    const seq = held.click("Held");
    await outside.asked(1);

    const stopped = ending.stop();
    const browsers = [held, idle, shared];
    for (const browser of browsers)
      await browser.until(() => browser.statuses.some(([status]) => status === "draining"), "draining");
    const machine = `127.0.0.1:${ending.port}`;
    const ready = await get(ending.port, machine, "/readyz");
    expect([ready.status, JSON.parse(ready.body).ready]).toEqual([503, false]);
    expect((await get(ending.port, machine, "/healthz")).status).toBe(200);
    // Its load balancer still sends people there.
    await idle.until(() => nodeOf(idle) === other, "the other node");
    idle.click("Add one");
    await idle.untilText("count 2");
    expect(nodeOf(await test.open("own", ending.port))).toBe(other);
    shared.click("Add one");
    await shared.untilText("count 1");
    expect(await test.homeOf("counter")).toBe(ending);
    expect([held.closeCode, held.ackSeq, nodeOf(held)]).toEqual([null, seq - 1, ending]);

    outside.answer();
    await held.until(() => held.ackSeq >= seq || held.closeCode !== null, "the answer");
    expect([held.closeCode, held.ackSeq]).toEqual([null, seq]);
    expect(held.texts()).toContain("count 1");
    expect(await stopped).toBe(0);
    for (const browser of browsers) browser.port = other.port;
    held.click("Add one");
    await held.untilText("count 2");
    expect(sent.filter((text) => text.startsWith(`["e",${seq},`))).toHaveLength(1);
    await outside.asked(1);
    shared.click("Together");
    await shared.untilText("count 2");
    expect(await test.homeOf("counter")).toBe(other);
  });

  it("ends though a browser's socket is just being handed on: what is answered late is closed", async () => {
    const [ending, other] = test.nodes as [RuntimeProcess, RuntimeProcess];
    const browser = await test.open("own", other.port);
    const clicks = clicking(browser, "Add one");
    other.freeze(true);
    browser.port = ending.port;
    browser.cut();
    const stopped = ending.stop();
    await test.until(() => isRefused(ending.port), "the end of its listening");
    other.freeze(false);
    expect(await stopped).toBe(0);
    browser.port = other.port;
    await findEachClickOnce([browser], [clicks]);
  });

  it("loses and doubles nothing, though both nodes end one after the other under clicks", async () => {
    const own = await Promise.all([1, 2, 3].map(() => test.open("own", test.alive)));
    const shared = await Promise.all([1, 2].map(() => test.open("counter", test.alive)));
    const before = totalOf(shared[0]!);
    const clicks = [
      ...own.map((browser) => clicking(browser, "Add one")),
      ...shared.map((browser) => clicking(browser, "Together")),
    ];
    for (const node of test.nodes) {
      await wait(300);
      expect(await node.stop()).toBe(0);
      await node.start();
      await test.ready(node);
    }
    await wait(300);
    const counts = await findEachClickOnce([...own, ...shared], clicks);
    const total = before + counts[3]! + counts[4]!;
    for (const browser of shared) await browser.untilText(`total ${total}`);
    expect([...own, ...shared].flatMap(({ replies }) => replies.filter(([, code]) => code !== true))).toEqual(
      [],
    );
  });
});

describe("N2: the listener for nodes", () => {
  it("takes nothing that no node has signed, and believes no browser that says it is one", async () => {
    const { rows } = await test.database.pool.query<{ address: string }>("select address from runtime_nodes");
    const port = Number(rows[0]!.address.split(":")[1]);
    const host = test.host("own");
    for (const claims of ["", "x.y"])
      expect((await get(port, host, "/", { headers: { "heddle-peer": claims } })).status).toBe(403);
  });
});

const nginx = findNginx();

describe.runIf(nginx)("N3: behind nginx", () => {
  for (const [name, method] of [
    ["in turn, without sticky sessions", ""],
    ["by the browser's address", "ip_hash;"],
  ] as const) {
    it(`${name}: sockets that are cut and a node that dies cost no click`, async () => {
      const ports = test.nodes.map(({ port }) => port);
      const proxy = await TestNginx.start(nginx!, ports, method);
      try {
        const own = await Promise.all([1, 2].map(() => test.open("own", proxy.port)));
        const shared = await Promise.all([1, 2].map(() => test.open("counter", proxy.port)));
        const browsers = [...own, ...shared];
        const before = totalOf(shared[0]!);
        const clicks = browsers.map((one) => clicking(one, own.includes(one) ? "Add one" : "Together"));
        for (let round = 0; round < 12; round += 1) {
          await wait(50);
          browsers[round % 4]!.cut();
        }
        await nodeOf(own[0]!).kill();
        await wait(500);
        const counts = await findEachClickOnce(browsers, clicks);
        for (const one of shared) await one.untilText(`total ${before + counts[2]! + counts[3]!}`);
      } finally {
        await proxy.end();
      }
    });
  }
});
