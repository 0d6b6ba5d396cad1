import { readFileSync } from "node:fs";
import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { type VectorChange, vectorApp } from "../fixture/vector-page.ts";
import { ClientModel } from "../model/index.ts";
import type { Template } from "../program/program.ts";
import type { Operation, PageModel } from "./messages.ts";

interface Vectors {
  template: Template;
  vectors: {
    name: string;
    before: VectorChange[];
    change: VectorChange[];
    model: PageModel;
    operations: Operation[];
    result: PageModel;
  }[];
}

const { template, vectors } = JSON.parse(
  readFileSync(new URL("./vectors.json", import.meta.url), "utf8"),
) as Vectors;

describe("W1: conformance vectors", () => {
  it.each(vectors)("server: $name", ({ before, change, model, operations, result }) => {
    const session = vectorApp().open();
    session.send(0, before as unknown as Json);
    expect(session.client!.toModel()).toEqual(model);
    expect(JSON.parse(session.send(0, change as unknown as Json) || "[]")).toEqual(operations);
    expect(session.fresh()).toEqual(result);
  });

  it.each(vectors)("client: $name", ({ model, operations, result }) => {
    const client = new ClientModel(template, model);
    client.apply(operations);
    expect(client.toModel()).toEqual(result);
  });
});
