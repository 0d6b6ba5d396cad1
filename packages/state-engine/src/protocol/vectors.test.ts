import { readFileSync } from "node:fs";
import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import type { TestSession } from "../fixture/app.ts";
import { VECTOR_APPS } from "../fixture/vector-pages.ts";
import { ClientModel } from "../model/index.ts";
import type { Template } from "../program/program.ts";
import type { Operation, PageModel } from "./messages.ts";

/** One event of a page: its index, and what it carries. */
type Sent = [event: number, payload: Json];

interface Vectors {
  pages: Record<
    string,
    {
      template: Template;
      vectors: {
        name: string;
        before: Sent[];
        event: Sent;
        model: PageModel;
        operations: Operation[];
        result: PageModel;
      }[];
    }
  >;
  answers: {
    name: string;
    ask: Json[];
    operation: Operation;
    answer: ["v", number, Json];
    reply: ["v", number] | ["r", 0, "bad-payload"];
    operations: Operation[];
  }[];
}

const { pages, answers } = JSON.parse(
  readFileSync(new URL("./vectors.json", import.meta.url), "utf8"),
) as Vectors;
const vectors = Object.entries(pages).flatMap(([page, { template, vectors: ofPage }]) =>
  ofPage.map((vector) => ({ page, template, ...vector })),
);

/** As a browser is that said hello: what local state shows is its own from then on. */
function open(page: string, before: readonly Sent[]): TestSession {
  const session = VECTOR_APPS[page]!().open();
  session.fresh();
  for (const [event, payload] of before) session.send(event, payload);
  return session;
}

describe("W1: conformance vectors", () => {
  it.each(vectors)("server: $page: $name", ({ page, before, event, model, operations, result }) => {
    const session = open(page, before);
    expect(session.client!.toModel()).toEqual(model);
    expect(JSON.parse(session.send(...event) || "[]")).toEqual(operations);
    session.fresh();
    expect(session.client!.toModel()).toEqual(result);
  });

  it.each(vectors)("client: $page: $name", ({ template, model, operations, result }) => {
    const client = new ClientModel(template, model);
    client.apply(operations);
    expect(client.toModel()).toEqual(result);
  });

  it.each(answers)("answer: $name", async ({ ask, operation, answer, reply, operations }) => {
    const session = open("answers", []);
    expect(JSON.parse(await session.sendAsync(0, ask))).toEqual([operation]);
    session.patches = [];
    const [, effect, value] = answer;
    session.app.receive({ kind: "answer", session: "a", effect, value });
    await session.app.idle();
    const said = session.app.records.findLast((record) => record.kind === "answered")!;
    expect([said.effect, said.message === ""]).toEqual([effect, reply[0] === "v"]);
    expect(JSON.parse(session.patches.join("") || "[]")).toEqual(operations);
  });
});
