/** What the dashboard shows of apps. */

import { createHash } from "node:crypto";
import type { Database } from "@heddle/database";
import { type App, childIndex, type Json, sortedPages } from "@heddle/schema";
import type { AppSummary, PictureNode } from "../../src/api/contract.ts";
import { appOrigin, type EditorConfig } from "../config/config.ts";
import type { Documents } from "../documents/documents.ts";
import type { AppRow } from "../services.ts";

const PICTURE_NODES = 24;
const MOST_KEPT = 2_000;

interface Facts {
  editedAt: number;
  hash: string;
  picture: PictureNode[];
}

/** Makes summaries, and remembers what it had to read a whole document for. */
export class AppSummaries {
  readonly #config: EditorConfig;
  readonly #database: Database;
  readonly #documents: Documents;
  #facts = new Map<string, Facts>();
  /** Hash of a published revision's app, by the revision's id. Revisions never change. */
  #revisions = new Map<string, { number: number; hash: string }>();

  constructor(config: EditorConfig, database: Database, documents: Documents) {
    this.#config = config;
    this.#database = database;
    this.#documents = documents;
  }

  async of(app: AppRow): Promise<AppSummary> {
    const [facts, revision] = await Promise.all([
      this.#factsOf(app),
      this.#revisionOf(app.publishedRevisionId),
    ]);
    return {
      id: app.id,
      name: app.name,
      slug: app.slug,
      editedAt: app.editedAt.toISOString(),
      publishedRevision: revision?.number ?? null,
      publishedUrl: revision ? appOrigin(this.#config, app.slug) : null,
      changed: revision !== null && facts !== null && revision.hash !== facts.hash,
      ...(facts && { picture: facts.picture }),
      deletedAt: app.deletedAt?.toISOString() ?? null,
    };
  }

  async #factsOf(app: AppRow): Promise<Facts | null> {
    const known = this.#facts.get(app.id);
    if (known?.editedAt === app.editedAt.getTime()) return known;
    // One app that cannot be read is shown without a picture; it takes nobody the list of all others.
    const content = await this.#documents.read(app.id).catch(() => null);
    if (!content) return known ?? null;
    const facts = { editedAt: app.editedAt.getTime(), hash: appHash(content), picture: pictureOf(content) };
    remember(this.#facts, app.id, facts);
    return facts;
  }

  async #revisionOf(id: string | null): Promise<{ number: number; hash: string } | null> {
    if (id === null) return null;
    const known = this.#revisions.get(id);
    if (known) return known;
    const row = await this.#database.prisma.revision.findUnique({
      where: { id },
      select: { number: true, app: true },
    });
    if (!row) return null;
    const revision = { number: row.number, hash: appHash(row.app as unknown as App) };
    remember(this.#revisions, id, revision);
    return revision;
  }
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MOST_KEPT) map.delete(map.keys().next().value!);
}

/** A hash of what an app is, whatever the order of its keys. */
function appHash(app: App): string {
  return createHash("sha256")
    .update(canonical(app as unknown as Json))
    .digest("hex");
}

function canonical(value: Json | undefined): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** The first page as a small tree. */
export function pictureOf(app: App): PictureNode[] {
  const index = childIndex(app);
  let left = PICTURE_NODES;
  const draw = (parent: string): PictureNode[] => {
    const drawn: PictureNode[] = [];
    for (const nodes of index.get(parent)?.values() ?? []) {
      for (const node of nodes) {
        if (left-- <= 0) return drawn;
        const children = draw(node.id);
        drawn.push({ type: node.type, ...(children.length > 0 && { children }) });
      }
    }
    return drawn;
  };
  const [first] = sortedPages(app);
  return first ? draw(first.id) : [];
}
