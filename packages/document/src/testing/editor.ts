/** A test driver that reads like a person at work: a document, its operations and their undo. */

import { type App, childIndex, childrenOf, createApp } from "@heddle/schema";
import * as Y from "yjs";
import { appToDocument } from "../create/app-to-document.ts";
import { documentToApp } from "../derive/derive.ts";
import { viewOf } from "../derive/view.ts";
import { createHistory, type History } from "../history/history.ts";
import type { OperationError } from "../operations/definition.ts";
import { execute, type OperationInput, type OperationValue } from "../operations/execute.ts";
import type { OperationId } from "../operations/register.ts";

/** The clock of all test editors, in milliseconds. */
export const clock = { now: 0 };

export class TestEditor {
  readonly doc: Y.Doc;
  readonly origin: object;
  readonly history: History;

  constructor(from: App | Y.Doc = createApp("Test")) {
    if (from instanceof Y.Doc) {
      this.doc = new Y.Doc();
      this.receive(from);
    } else {
      this.doc = appToDocument(from);
    }
    this.origin = { name: "me" };
    this.history = createHistory(this.doc, this.origin, { now: () => clock.now });
  }

  get app(): App {
    return viewOf(this.doc).derived().app;
  }

  /** Id of the first page. */
  get page(): string {
    return Object.values(this.app.pages).sort((a, b) => (a.order < b.order ? -1 : 1))[0]!.id;
  }

  /** Runs an operation that must succeed. */
  do<Id extends OperationId>(id: Id, input: OperationInput<Id>): OperationValue<Id> {
    const result = execute(this.doc, id, input, this.origin);
    if (!result.ok) throw new Error(`${id}: ${result.error.code}: ${result.error.message}`);
    return result.value;
  }

  /** Runs an operation that must be refused. @returns the error's code */
  refuse<Id extends OperationId>(id: Id, input: OperationInput<Id>): string {
    return this.#refused(id, input).code;
  }

  /** Runs an operation that must be refused. @returns what the person is told */
  whyNot<Id extends OperationId>(id: Id, input: OperationInput<Id>): string {
    return this.#refused(id, input).message;
  }

  #refused<Id extends OperationId>(id: Id, input: OperationInput<Id>): OperationError {
    const result = execute(this.doc, id, input, this.origin);
    if (result.ok) throw new Error(`${id} was not refused`);
    return result.error;
  }

  insert(type: string, parent: string = this.page, before: string | null = null, slot = "children"): string {
    return this.do("node.insert", { type, target: { parent, slot, before } }).nodes[0]!;
  }

  /** A page as a line: `Box(Text Button) Card`, nodes by name where they have one. */
  outline(parent: string = this.page): string {
    const { app } = this;
    const index = childIndex(app);
    const draw = (id: string): string =>
      [...(index.get(id)?.keys() ?? [])]
        .flatMap((slot) => childrenOf(index, id, slot))
        .map((node) => {
          const inside = draw(node.id);
          return (node.name ?? node.type) + (inside ? `(${inside})` : "");
        })
        .join(" ");
    return draw(parent);
  }

  name(id: string, name: string): string {
    this.do("node.rename", { node: id, name });
    return id;
  }

  /** Takes over what another document has. */
  receive(other: Y.Doc | TestEditor): void {
    const doc = other instanceof TestEditor ? other.doc : other;
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.doc)), "network");
  }

  /** Both take over what the other has. */
  sync(other: TestEditor): void {
    this.receive(other);
    other.receive(this);
  }

  /** The app as somebody reads it who opens the document anew. */
  reopened(): App {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc), "network");
    return documentToApp(doc);
  }
}
