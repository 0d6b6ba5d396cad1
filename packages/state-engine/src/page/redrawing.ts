/** A page that can be drawn again at any time: whole for a browser, or to be folded while nothing happens. SPEC.md, B and FO rules. */

import type { BindingIndex } from "../program/program.ts";
import { FAILED } from "./evaluation.ts";
import { copyOfWindows, type Folded, shownDigest } from "./folding.ts";
import type { PageContext } from "./page-program.ts";
import { RowChanging } from "./row-changing.ts";
import { isRowList, NO_CHILDREN, type RowList, type Scope } from "./scope.ts";
import { windowsOf } from "./window.ts";
import { Sent } from "./wire.ts";

export class Redrawing extends RowChanging {
  protected rootScope: Scope | null = null;
  /** Lists of which another part was asked for since the last update. */
  protected moved: BindingIndex[] = [];
  /** In place of its scopes, while nothing happens. */
  private folded: Folded | null = null;
  /** It was drawn anew and is not what the browser shows: the next update sends it all. */
  protected hasDrifted = false;
  /** What was shown already is drawn once more: whatever fails was told of before. */
  isRedrawing = false;

  /**
   * Mounts the page anew; gives the root scope as JSON text of a ScopeModel. `locals`: the page's local states as they begin, for
   * the first HTML; absent: the browser has them, and computes what it shows of them.
   */
  mount(locals: PageContext | null = null): string {
    this.windows = this.folded ? this.folded.windows : windowsOf(this.scopes.values(), this.program);
    this.folded = null;
    this.hasDrifted = false;
    return this.draw(locals);
  }

  private draw(locals: PageContext | null): string {
    this.scopes = new Map();
    this.isFirst = locals !== null;
    this.rootScope = { id: 0, part: 0, above: null, control: -1, sent: [], children: NO_CHILDREN };
    this.scopes.set(0, this.rootScope);
    const context = locals ? Object.assign(Object.create(this.context) as PageContext, locals) : this.context;
    try {
      return this.mountScope(this.rootScope, context);
    } finally {
      this.isFirst = false;
      this.windows = null;
    }
  }

  /**
   * Gives up the scopes, which are drawn again when somebody asks for one of them. Gives a digest of what the browser shows; null where
   * drawing the page again would not make the same: then it stays as it is.
   */
  fold(): string | null {
    if (this.folded) return this.folded.digest;
    const { rootScope, scopes } = this;
    if (!rootScope || this.isWaiting) return null;
    const digest = shownDigest(rootScope);
    const windows = windowsOf(scopes.values(), this.program);
    this.windows = copyOfWindows(windows);
    if (this.redraw() !== digest) {
      this.rootScope = rootScope;
      this.scopes = scopes;
      return null;
    }
    this.folded = { digest, windows };
    this.scopes = NO_SCOPES;
    this.rootScope = FOLDED_ROOT;
    return digest;
  }

  protected unfold(): void {
    const { folded } = this;
    if (!folded) return;
    this.folded = null;
    this.windows = folded.windows;
    this.hasDrifted = this.redraw() !== folded.digest;
  }

  /** Draws the page once more; gives the digest of what it shows now. */
  private redraw(): string {
    this.isRedrawing = true;
    try {
      this.draw(null);
    } finally {
      this.isRedrawing = false;
    }
    return shownDigest(this.rootScope!);
  }

  /** A digest of what the browser shows. */
  get digest(): string {
    return this.folded?.digest ?? shownDigest(this.rootScope!);
  }

  override scope(id: number): Scope | undefined {
    this.unfold();
    return super.scope(id);
  }

  /** Is there something to bring up to date although no state changed? */
  get isWaiting(): boolean {
    return this.moved.length > 0 || this.hasDrifted;
  }

  /** The operations that make whatever the browser shows of this page what it is now. */
  protected everything(): string[] {
    this.hasDrifted = false;
    this.moved = [];
    this.sendAll(this.rootScope!, this.context);
    const { ops } = this;
    this.ops = [];
    return ops;
  }

  private sendAll(scope: Scope, around: PageContext): void {
    const context = this.ownContext(scope, around);
    const { bindings, controls } = this.program.info.parts[scope.part]!;
    bindings.forEach((binding, place) => {
      if (this.program.isLocal[binding]) return;
      const text = this.resend(scope, binding);
      if (text !== null) this.ops.push(text);
      // The browser keeps what it shows of a binding that fails, whatever that is.
      else scope.sent[place] = UNKNOWN;
    });
    controls.forEach((control, place) => {
      const child = scope.children[place];
      if (this.program.isLocal[control]) {
        if (child && isRowList(child)) for (const branch of child.rows) this.sendAll(branch, context);
      } else if (child && isRowList(child)) this.sendAllRows(scope, control, child, context);
      else this.sendBranch(scope, place, control, context);
    });
  }

  private sendBranch(scope: Scope, place: number, control: BindingIndex, context: PageContext): void {
    const child = scope.children[place] as Scope | null;
    let mounted: Scope | null = null;
    if (child) {
      this.forget(child);
      const parts = this.program.binding(control).parts ?? [];
      mounted = this.newBranch(scope, control, parts.indexOf(child.part));
      scope.children[place] = mounted;
    }
    const text = mounted ? this.mountScope(mounted, context) : "null";
    this.ops.push(`["m",${scope.id},${control},${text}]`);
  }

  private sendAllRows(scope: Scope, control: BindingIndex, list: RowList, context: PageContext): void {
    const { rows, items } = list;
    for (const row of rows) this.forget(row);
    list.rows = [];
    list.items = [];
    this.ops.push(`["=",${scope.id},${control},[${this.appendRows(scope, control, list, items, context)}]]`);
    if (!list.window) return;
    const { offset, total } = list.window;
    this.ops.push(`["#",${scope.id},${control},${offset},${total}]`);
  }

  /** The operation that sets a binding to what it is now, whatever was sent. */
  resend(scope: Scope, binding: BindingIndex): string | null {
    const holder = this.holderOf(scope, binding);
    const place = this.program.place[binding];
    if (!holder || place === undefined) return null;
    const value = this.evaluate(binding, this.contextOf(holder));
    if (value === FAILED) return null;
    const text = this.textOf(binding, value);
    if (text === null) return null;
    holder.sent[place] = typeof value === "object" && value !== null ? new Sent(text) : value;
    return `[${holder.id},${binding},${text}]`;
  }
}

/** Sent is what nobody knows: it differs from all that can be sent. */
const UNKNOWN = new Sent("");
const NO_SCOPES = new Map<number, Scope>();
/** Stands for the page's scope while that is folded. */
const FOLDED_ROOT: Scope = { id: 0, part: 0, above: null, control: -1, sent: [], children: NO_CHILDREN };
