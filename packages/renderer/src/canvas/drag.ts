/** What is dragged over the page, where it would land, and what the editor is told of that. */

import type { ManifestRegistry } from "@heddle/schema";
import type { DraggedFromOutside } from "./bus.ts";
import type { Channel } from "./channel.ts";
import type { FileActions } from "./files.ts";
import type { Point } from "./geometry/rectangle.ts";
import { type Dragged, type Drop, dropAt, instanceAt } from "./scene/drop.ts";
import type { Scene } from "./scene/scene.ts";
import { typesHeldOnPage } from "./scene/within.ts";

const FILE: Dragged = { types: ["Image"], holds: [], nodes: new Set() };

export interface DragPlace {
  manifests: ManifestRegistry;
  channel: Channel;
  scene: () => Scene;
  /** What is to be drawn is another. */
  changed: () => void;
}

export class Drag {
  readonly #place: DragPlace;
  #dragged: Dragged | null = null;
  #drop: Drop | null = null;

  constructor(place: DragPlace) {
    this.#place = place;
  }

  get isOn(): boolean {
    return this.#dragged !== null;
  }

  /** Where it would land now. */
  get drop(): Drop | null {
    return this.#drop;
  }

  /** Nodes of the page are taken. @returns whether there are any */
  start(nodes: readonly string[]): boolean {
    const { outline } = this.#place.scene();
    const types = nodes.flatMap((id) => outline.nodes.get(id)?.type ?? []);
    if (types.length === 0) return false;
    const holds = typesHeldOnPage(outline, this.#place.manifests, nodes);
    this.#dragged = { types, holds, nodes: new Set(nodes) };
    return true;
  }

  move(point: Point): void {
    this.#aim(point);
  }

  /** Lets go of what `start` took. */
  end(point: Point): void {
    this.#aim(point);
    const target = this.#drop?.target;
    if (this.#dragged && target)
      this.#place.channel.send({ kind: "dropped", nodes: [...this.#dragged.nodes], target });
    this.cancel();
  }

  cancel(request: number | null = null): void {
    this.#dragged = null;
    this.#drop = null;
    this.#told(request);
  }

  /** The editor drags something over the page; null = no longer. */
  fromOutside(request: number, dragging: DraggedFromOutside | null, point: Point): void {
    if (!dragging) {
      this.cancel(request);
      return;
    }
    const { type, nodes, holds } = dragging;
    const { outline } = this.#place.scene();
    const moved = nodes.flatMap((id) => outline.nodes.get(id)?.type ?? []);
    this.#dragged = { types: moved.length > 0 ? moved : [type], holds, nodes: new Set(nodes) };
    this.#aim(point, request);
  }

  /** A file becomes an image on the page; over an image it takes that one's place. */
  fileActions(): FileActions {
    return {
      over: (point) => {
        this.#dragged = FILE;
        this.#aim(point);
      },
      leave: () => this.cancel(),
      drop: (files, point) => {
        const scene = this.#place.scene();
        const node = instanceAt(scene, point)?.node ?? null;
        const drop = dropAt(scene, point, FILE);
        if (drop) this.#place.channel.send({ kind: "files", files, node, target: drop.target });
        this.cancel();
      },
    };
  }

  #aim(point: Point, request: number | null = null): void {
    if (!this.#dragged) return;
    this.#drop = dropAt(this.#place.scene(), point, this.#dragged);
    this.#told(request);
  }

  #told(request: number | null): void {
    this.#place.channel.send({ kind: "target", request, target: this.#drop?.target ?? null });
    this.#place.changed();
  }
}
