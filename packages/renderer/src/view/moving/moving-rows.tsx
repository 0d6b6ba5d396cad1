import { longestAscending } from "@heddle/schema/ascending";
import { Component, createRef, Fragment, type FragmentInstance, type ReactNode } from "react";
import { movesOfReact } from "./moves.ts";

interface MovingRowsProps {
  /** In order. */
  rows: readonly { id: string | number }[];
  /** One for each row, each with its id as key. */
  children: ReactNode;
}

/** Fewer moves than this are left to React. */
const WORTHWHILE = 8;

/**
 * The rows of a list, which may change places. React moves every row that stands after one that comes forward: two rows of a thousand
 * that change places cost a thousand moves, and the browser lays out all of them anew. Here only the rows move that have to, just
 * before React does its part, whose moves then find everything done.
 */
export class MovingRows extends Component<MovingRowsProps> {
  readonly #fragment = createRef<FragmentInstance>();
  #release: (() => void) | null = null;

  override getSnapshotBeforeUpdate({ rows }: MovingRowsProps): null {
    const fragment = this.#fragment.current;
    const order = fragment && reordered(rows, this.props.rows);
    if (order && movesOfReact(order) >= WORTHWHILE) this.#move(elementsOf(fragment, rows.length), order);
    return null;
  }

  #move(elements: readonly Element[] | null, order: readonly number[]): void {
    const parent = elements?.[0]?.parentElement;
    if (!parent) return;
    const rows = order.map((place) => elements![place]!);
    const stays = longestAscending(order);
    // From the end: what a row is put before already stands.
    let next: Node | null = elements!.at(-1)!.nextSibling;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const row = rows[index]!;
      if (!stays.has(index)) moveBefore(parent, row, next);
      next = row;
    }
    const release = keepPlaces(parent, new Set<Node>(rows));
    this.#release = release;
    // A commit that breaks off ends all the same before other work begins.
    queueMicrotask(release);
  }

  override componentDidUpdate(): void {
    this.#release?.();
    this.#release = null;
  }

  override render(): ReactNode {
    return <Fragment ref={this.#fragment}>{this.props.children}</Fragment>;
  }
}

/** For each row where it stood before; null = one of them is new: where that belongs only React knows. */
function reordered(
  before: MovingRowsProps["rows"],
  after: MovingRowsProps["rows"],
): readonly number[] | null {
  if (before === after || before.length < WORTHWHILE) return null;
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const order: number[] = [];
  for (const { id } of after) {
    const place = places.get(id);
    if (place === undefined) return null;
    order.push(place);
  }
  return order;
}

/** The elements of so many rows, in the order of the document; null = not each row is one element, or something stands between. */
function elementsOf(fragment: FragmentInstance, count: number): readonly Element[] | null {
  const found = new Set<Element>();
  // Only to an observer does React tell which elements there are.
  const observer = { observe: (element: Element) => found.add(element), unobserve: () => undefined };
  fragment.observeUsing(observer as unknown as ResizeObserver);
  fragment.unobserveUsing(observer as unknown as ResizeObserver);
  if (found.size !== count) return null;
  let first: Element | null = null;
  for (const element of found) if (!isOneOf(found, element.previousSibling)) first = element;
  const elements: Element[] = [];
  for (let node: Node | null = first; isOneOf(found, node); node = node.nextSibling) elements.push(node);
  return elements.length === count ? elements : null;
}

function isOneOf(elements: ReadonlySet<Element>, node: Node | null): node is Element {
  return (elements as ReadonlySet<Node | null>).has(node);
}

/** A browser that can move an element keeps what it plays, scrolls and loads. */
function moveBefore(parent: Element, row: Element, next: Node | null): void {
  if ("moveBefore" in parent && parent.isConnected) parent.moveBefore(row, next);
  else parent.insertBefore(row, next);
}

/** Until the function that this gives is called, these children of an element are not moved in it by anybody. */
function keepPlaces(parent: Element, rows: ReadonlySet<Node>): () => void {
  const isThere = (node: Node) => rows.has(node) && node.parentNode === parent;
  parent.insertBefore = function insertBefore<Inserted extends Node>(node: Inserted, next: Node | null) {
    return isThere(node) ? node : (Node.prototype.insertBefore.call(this, node, next) as Inserted);
  };
  parent.appendChild = function appendChild<Appended extends Node>(node: Appended) {
    return isThere(node) ? node : (Node.prototype.appendChild.call(this, node) as Appended);
  };
  return () => {
    // Their own, from the prototype, come forth again.
    Reflect.deleteProperty(parent, "insertBefore");
    Reflect.deleteProperty(parent, "appendChild");
  };
}
