/** Which blocks use which. */

import { type Block, type ChildIndex, isControl, type Node } from "@heddle/schema";

export class BlockGraph {
  private readonly source: ChildIndex;
  private readonly blocks: ReadonlyMap<string, Block>;
  private readonly usesOf = new Map<Block, Node[]>();

  constructor(source: ChildIndex, blocks: ReadonlyMap<string, Block>) {
    this.source = source;
    this.blocks = blocks;
  }

  /** Do all uses of a block that stand directly in it pass this prop on as it is? */
  isPassedOn(block: Block, name: string): boolean {
    const uses = this.usesIn(block);
    const others = uses.flatMap(({ type }) => (type === block.name ? [] : [this.blocks.get(type)!]));
    if (others.some((other) => this.reaches(other, block))) return false;
    return uses
      .filter(({ type }) => type === block.name)
      .every(({ props }) => {
        const value = props[name];
        return value !== undefined && "expression" in value && value.expression.trim() === name;
      });
  }

  private usesIn(block: Block): Node[] {
    const known = this.usesOf.get(block);
    if (known) return known;
    const found: Node[] = [];
    this.usesOf.set(block, found);
    const visit = (parent: string) => {
      for (const nodes of this.source.get(parent)?.values() ?? [])
        for (const node of nodes) {
          if (!isControl(node.type) && this.blocks.has(node.type)) found.push(node);
          visit(node.id);
        }
    };
    visit(block.id);
    return found;
  }

  /** Does a block hold another, or itself, by way of the blocks it uses? */
  reaches(from: Block, to: Block, seen = new Set<Block>()): boolean {
    if (seen.has(from)) return false;
    seen.add(from);
    return this.usesIn(from).some(({ type }) => {
      const block = this.blocks.get(type)!;
      return block === to || this.reaches(block, to, seen);
    });
  }
}
