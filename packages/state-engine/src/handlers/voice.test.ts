import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import { decorated } from "../fixture/decorated.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";
import { latest } from "./index.ts";

let app: TestApp;
const gates: (() => void)[] = [];

class Search extends State {
  log: string[] = [];
  private key(name: string): Promise<string> {
    return (this.secrets as { get(name: string): Promise<string> }).get(name);
  }
  async find(text: string) {
    await new Promise<void>((resolve) => {
      gates.push(resolve);
    });
    this.log.push(text);
    try {
      await this.key(text);
    } finally {
      // Whatever it catches, it goes no further.
      app.engine.logLine("log", `${text} went on`);
    }
  }
  async one() {
    await this.key("ONE");
    app.engine.logLine("log", "said");
  }
}
const Found = decorated(Search, { find: [latest] });
type Page = PageContext & { search: InstanceType<typeof Search> };

function open() {
  gates.length = 0;
  app = new TestApp(
    {
      uses: { search: Found },
      nodes: [
        { value: ($) => ($ as Page).search.log, reads: ["search.log"] },
        { event: ($, text) => ($ as Page).search.find(text as string), payload: "string" },
        { event: ($) => ($ as Page).search.one() },
      ],
    },
    [Found],
  );
  return app.open();
}

describe("whose code runs", () => {
  it("H4, H5, H7: a stopped handler changes nothing, asks the host in vain, and is not heard of", async () => {
    const session = open();
    session.send(0, "OLD");
    session.send(0, "NEW");
    for (const go of gates) go();
    await app.idle();
    while (app.calls.length > 0) await app.answer("value");
    expect([session.value(0), app.log]).toEqual([["NEW"], ["log: NEW went on"]]);
  });

  it("H8: what comes of a host call goes on under the name of the handler that asked", async () => {
    const session = open();
    await session.sendAsync(1);
    app.receive({ kind: "host", call: app.calls[0]!.call, ok: true, value: "secret" });
    await app.idle();
    const entry = app.records.find((record) => record.kind === "log");
    expect(entry).toMatchObject({ entry: { text: "said", session: "a", handler: "Search.one", event: 1 } });
  });
});
