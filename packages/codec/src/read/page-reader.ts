/** What reading one page needs: its text, the components there are, and where to report what it cannot keep. */

import type { Comment, Node as SyntaxNode } from "@babel/types";
import {
  type BlockType,
  CONTROL_MANIFESTS,
  type ComponentManifest,
  type Diagnostic,
  type DiagnosticCode,
  type ManifestRegistry,
} from "@heddle/schema";
import { dedentedText } from "../code/indentation.ts";
import { unfinishedText } from "../code/places.ts";
import { fromOptions, type LocalUse } from "../code/state-names.ts";
import { containsJsx, protectedRanges, unwrap } from "../code/walk.ts";

/** Where a local name of the file comes from. */
export interface ImportedName {
  from: string;
  name: string;
}

export class PageReader {
  readonly source: string;
  readonly file: string;
  readonly imports = new Map<string, ImportedName>();
  readonly diagnostics: Diagnostic[] = [];
  /** Types of logic that a block imports. */
  readonly types: BlockType[] = [];
  /** Slots of the block that is read: `{children}` among its elements shows one. */
  slots: ReadonlySet<string> = new Set();
  /** Variables of the drawing function that hold a state of the session: `use(Images)` in code means one of them. */
  states: readonly LocalUse[] = [];
  /** Variables of the rows around what is read: they hide states of the same name. */
  private rows: readonly string[] = [];
  private readonly manifests: ManifestRegistry;
  private readonly comments: readonly Comment[];
  private readonly kept: [number, number][] = [];

  constructor(source: string, file: string, manifests: ManifestRegistry, comments: readonly Comment[]) {
    this.source = source;
    this.file = file;
    this.manifests = manifests;
    this.comments = comments;
  }

  manifest(type: string): ComponentManifest | null {
    if (Object.hasOwn(CONTROL_MANIFESTS, type)) return CONTROL_MANIFESTS[type]!;
    return Object.hasOwn(this.manifests, type) ? this.manifests[type]! : null;
  }

  hasComponent(type: string): boolean {
    return Object.hasOwn(this.manifests, type);
  }

  report(
    code: DiagnosticCode,
    message: string,
    at: SyntaxNode | Comment | null,
    severity: Diagnostic["severity"] = "error",
  ): void {
    const start = at?.loc?.start;
    this.diagnostics.push({
      severity,
      code,
      message,
      file: this.file,
      ...(start && { line: start.line, column: start.column + 1 }),
    });
  }

  /** What cannot be said in a page; `instead` tells what to write. */
  outside(what: string, instead: string, at: SyntaxNode): void {
    this.report("outside-subset", `${what} cannot stand in a page: ${instead}`, at);
  }

  /** The file's text in a range as code of the schema; comments within it are thereby kept. */
  codeText(start: number, end: number, node: SyntaxNode): string {
    this.keep(start, end);
    const isOneLine = !this.source.slice(start, end).includes("\n");
    const text = dedentedText(this.source, start, end, isOneLine ? [] : protectedRanges(node));
    return fromOptions(text, this.rows.length === 0 ? this.states : this.visibleStates());
  }

  private visibleStates(): LocalUse[] {
    return this.states.filter(({ name }) => !this.rows.includes(name));
  }

  /** Reads what is inside of a list's row, where these variables are known. */
  within<Result>(row: readonly string[], read: () => Result): Result {
    const around = this.rows;
    this.rows = [...around, ...row];
    const result = read();
    this.rows = around;
    return result;
  }

  /** True when an element or fragment stands anywhere in the node. */
  containsJsx(node: SyntaxNode): boolean {
    return containsJsx(node, this.source.slice(node.start!, node.end!));
  }

  keep(start: number, end: number): void {
    this.kept.push([start, end]);
  }

  hasCommentIn(start: number, end: number): boolean {
    const comment = this.comments[this.firstCommentFrom(start)];
    return comment !== undefined && comment.end! <= end;
  }

  commentsIn(start: number, end: number): Comment[] {
    const found: Comment[] = [];
    for (let index = this.firstCommentFrom(start); index < this.comments.length; index++) {
      if (this.comments[index]!.end! > end) break;
      found.push(this.comments[index]!);
    }
    return found;
  }

  /** Index of the first comment that starts at `start` or later; comments are in the order of the file. */
  private firstCommentFrom(start: number): number {
    let low = 0;
    let high = this.comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.comments[middle]!.start! < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Code as an operand: the expression's text, one pair of parentheses taken away. `literal` is set when there was none and
   * the caller may read the expression as a value.
   */
  operand(node: SyntaxNode): { text: string; plain: boolean } {
    const carried = unfinishedText(unwrap(node).inner);
    if (carried !== null) return { text: carried, plain: false };
    if (node.type !== "ParenthesizedExpression")
      return { text: this.codeText(node.start!, node.end!, node), plain: true };
    return { text: this.trimmedCode(node.start! + 1, node.end! - 1, node), plain: false };
  }

  /** The text in a range without white space at its ends. */
  trimmedCode(start: number, end: number, node: SyntaxNode): string {
    const text = this.source.slice(start, end);
    const from = start + (text.length - text.trimStart().length);
    return this.codeText(from, start + text.trimEnd().length, node);
  }

  /** Reports every comment that nothing kept. */
  reportLostComments(): void {
    const ranges = [...this.kept].sort((a, b) => a[0] - b[0]);
    let index = 0;
    let reach = -1;
    for (const comment of this.comments) {
      for (; index < ranges.length && ranges[index]![0] <= comment.start!; index++)
        reach = Math.max(reach, ranges[index]![1]);
      if (comment.end! <= reach) continue;
      this.report(
        "comment-dropped",
        "This comment is not kept. Write it before the imports, before `export default`, or as {/* … */} on the line before an element.",
        comment,
        "warning",
      );
    }
  }
}
