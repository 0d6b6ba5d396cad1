import { tellMoved } from "@heddle/components/moved";
import type { Json } from "@heddle/schema";
import { ModelError } from "@heddle/state-engine/model";
import type { Template } from "@heddle/state-engine/program";
import type { DraftTopic, ErrorCode, PageModel, StateQuestion } from "@heddle/state-engine/protocol";
import { answerOfClient } from "../client-module/answer.ts";
import { Connection, type Delivery, type World } from "../connection/connection.ts";
import type { ConnectionState } from "../connection/state.ts";
import type { TabMemory } from "../connection/tab-memory.ts";
import type { DraftFailures } from "../draft/failures.ts";
import type { EffectTargets } from "../effects/effect.ts";
import { runEffect } from "../effects/index.ts";
import { Navigation, type NavigationWindow } from "../navigation/navigation.ts";
import type { Place } from "../navigation/places.ts";
import type { LivePage } from "../page/live-page.ts";
import type { EffectAnswers } from "../page/local-layer.ts";
import type { PageData } from "../page/page-data.ts";
import { keepOnlyStyles, loadTemplate } from "../page/resources.ts";
import type { Shell } from "../shell/shell.tsx";
import { uploadLater } from "../uploads/later.ts";
import { ConnectionNotices } from "./connection-notices.ts";
import { refusalText } from "./refusal-text.ts";

export interface SessionOptions {
  data: PageData;
  page: LivePage;
  shell: Shell;
  world: World;
  window: NavigationWindow;
  kept: TabMemory | null;
  remember(memory: TabMemory | null): void;
  /** Of a draft: leads its author from what failed to the code. */
  failures: DraftFailures | null;
  /** Path and query of the address bar. */
  path(): string;
  /** Another page has been drawn in place of the one before, and this part of it is to be in view. */
  onPage(place: Place): void;
}

type DraftListener = (topic: DraftTopic, value: Json) => void;

/** A page that comes sooner needs no sign that it is on its way (milliseconds). */
const NOTICEABLE = 250;

/** How long a draft whose template is gone waits for its successor (milliseconds). */
const SUCCESSOR_PATIENCE = 800;

/** A page load in its conversation with the server: what comes is applied in order, what is done is sent. */
export class Session {
  readonly #page: LivePage;
  readonly #shell: Shell;
  readonly #options: SessionOptions;
  readonly #connection: Connection;
  readonly navigation: Navigation;
  /** Deliveries wait here while a template is loaded, so that all are applied in the order they came. */
  readonly #queue: Delivery[] = [];
  #isLoading = false;
  readonly #draftListeners = new Set<DraftListener>();
  readonly #phaseListeners = new Set<(phase: ConnectionState["phase"]) => void>();
  readonly #forbiddenListeners = new Set<() => void>();
  readonly #failures: DraftFailures | null;
  readonly #notices: ConnectionNotices;
  #stopLoading: (() => void) | null = null;
  /** The tab's session is at another page than the address: it is taken there before anything of it is drawn. */
  #isArriving: boolean;
  #memory: Omit<TabMemory, "path"> | null = null;

  constructor(options: SessionOptions) {
    const { data, page, shell, world, window, kept, failures } = options;
    this.#options = options;
    this.#page = page;
    this.#shell = shell;
    this.#notices = new ConnectionNotices(shell, world, () => window.location.reload());
    this.#failures = failures;
    const beginning = {
      programHash: data.programHash,
      token: data.token,
      patchSeq: data.patchSeq,
      ackSeq: data.ackEventSeq,
      kept,
    };
    this.#isArriving = kept !== null && kept.path !== options.path();
    this.#connection = new Connection(beginning, world, (delivery) => this.#receive(delivery));
    this.navigation = new Navigation(window, {
      ask: (path, queryOnly) => {
        page.flush();
        return this.#connection.navigate(path, queryOnly);
      },
      onPending: (isPending) => this.#watchLoading(isPending),
      onPlace: (place) => {
        if (!this.#isArriving) options.onPage(place);
      },
      now: () => performance.now(),
      onCircle: (address) => {
        shell.toast("error", "These pages send to each other without end, so none was opened.");
        this.failed(`NavigationLoop: pages go on to each other without end; ${address} was not opened.`, "");
      },
    });
    page.connect({
      send: (scope, event, payload) => {
        this.navigation.acted();
        this.#connection.send(scope, event, payload);
      },
      edit: (scope, event, value) => {
        this.navigation.acted();
        this.#connection.edit(scope, event, value);
      },
      isOnItsWay: (scope, event) => this.#connection.isOnItsWay(scope, event),
      upload: (place, ...rest) => uploadLater({ ...place, token: () => this.#connection.token }, ...rest),
      effect: (name, args, id, answered) => {
        // After React has drawn what the same handler changed.
        setTimeout(() => runEffect(this.#targetsOf(answered), name, args, id));
      },
      failed: (error) => {
        console.error(error);
        const isForPeople = error instanceof Error && error.name === "UserError";
        this.#shell.toast("error", refusalText("handler-error", isForPeople ? error.message : "")!);
      },
    });
  }

  /** The program that the session runs in: it names the files of the app's pages. */
  get programHash(): string {
    return this.#connection.programHash;
  }

  start(): void {
    this.#connection.start();
    this.#watchPhase(4_000);
  }

  hurry(): void {
    this.#connection.hurry();
  }

  /** Something failed in this page, and nobody caught it. */
  failed(message: string, stack: string): void {
    this.#connection.report(message, stack);
  }

  /** A localStorage entry changed in another tab. */
  stored(key: string, value: string | null): void {
    this.#connection.storage(key, value);
  }

  onDraft(listener: DraftListener): () => void {
    this.#draftListeners.add(listener);
    return () => this.#draftListeners.delete(listener);
  }

  /** Asks something of the session's state, for the editor around this draft; the answer is a draft message. */
  ask(request: number, question: StateQuestion): void {
    this.#connection.ask(request, question);
  }

  onPhase(listener: (phase: ConnectionState["phase"]) => void): () => void {
    this.#phaseListeners.add(listener);
    return () => this.#phaseListeners.delete(listener);
  }

  /** The server takes this page's draft token no more. */
  onForbidden(listener: () => void): () => void {
    this.#forbiddenListeners.add(listener);
    return () => this.#forbiddenListeners.delete(listener);
  }

  /** The server closed it for good: only a new page load goes on. */
  get isEnded(): boolean {
    return this.#connection.phase === "ended";
  }

  #receive(delivery: Delivery): void {
    this.#queue.push(delivery);
    if (!this.#isLoading) this.#work();
  }

  #work(): void {
    for (let delivery = this.#queue.shift(); delivery; delivery = this.#queue.shift()) {
      const loading = this.#handle(delivery);
      if (!loading) continue;
      this.#isLoading = true;
      void loading.then(() => {
        this.#isLoading = false;
        this.#work();
      });
      return;
    }
  }

  #handle(delivery: Delivery): Promise<void> | undefined {
    switch (delivery.kind) {
      case "apply":
        return this.#apply(delivery);
      case "replace":
        return this.#isArriving ? this.#arrive(delivery.model) : this.#show(delivery.model, null);
      case "effect":
        // After React has drawn what the same patch changed: a focus may go to what has just appeared.
        setTimeout(() => {
          runEffect(this.#targets, delivery.name, delivery.args, delivery.id);
          // The query may have changed: a reload comes back to it.
          this.navigation.moved();
          tellMoved();
          this.#remember();
        });
        return undefined;
      case "refused":
        if (delivery.of) this.#page.refused(...delivery.of);
        this.#refused(delivery.seq, delivery.code, delivery.message);
        return undefined;
      case "status":
        if (delivery.status === "interrupted") {
          this.#shell.toast(
            "warning",
            delivery.detail || "The last action was interrupted. Check what came of it.",
          );
        }
        if (delivery.status === "outdated") this.#offerNewVersion();
        if (delivery.status === "closed") this.#notices.explain(delivery.detail);
        return undefined;
      case "draft":
        if (delivery.topic === "log") this.#failures?.logged(delivery.value);
        for (const listener of this.#draftListeners) listener(delivery.topic, delivery.value);
        return undefined;
      case "withdraw":
        this.#shell.withdraw();
        return undefined;
      case "remember":
        this.#memory = { token: delivery.token, lastEffect: delivery.lastEffect, open: delivery.open };
        this.#remember();
        return undefined;
      case "phase":
        this.#watchPhase(1_200);
    }
  }

  /** Nothing is lost until the person says so: then the session begins anew, with the address and what is typed as they are. */
  #offerNewVersion(): void {
    this.#shell.toast("info", "A new version is here.", {
      id: "heddle outdated",
      description: "You can go on as you are. Reloading starts this page anew.",
      duration: 0,
      action: { label: "Reload", run: () => this.#connection.beginAnew() },
    });
  }

  /** What effects act on. `answered` hears what comes of them. */
  #targetsOf(answered: EffectAnswers): EffectTargets {
    return {
      toast: (kind, text, options) => this.#shell.toast(kind, text, options),
      dismiss: (id) => this.#shell.dismiss(id),
      navigate: (address, mode) => this.navigation.go(address, mode),
      redirect: (address) => this.navigation.redirected(address),
      back: () => this.navigation.back(),
      ask: (id, question) => this.#shell.ask(id, question, (answer) => answered.answer(id, answer)),
      withdraw: (id) => this.#shell.withdraw(id),
      call: (id, name, args) => {
        const { clientModule } = this.#page.servedTemplate;
        void answerOfClient(clientModule, name, args).then((answer) => answered.answer(id, answer));
      },
      act: (id) => answered.act(id),
      token: () => this.#memory?.token ?? this.#options.data.token,
    };
  }

  readonly #targets = this.#targetsOf({
    answer: (effect, value) => this.#connection.answer(effect, value),
    act: (effect) => this.#connection.act(effect),
  });

  #apply(delivery: Extract<Delivery, { kind: "apply" }>): Promise<void> | undefined {
    try {
      const { page } = this.#page.apply(delivery.operations);
      if (page !== null) return this.#show(page[2], page[1]);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      // Silent drift is worse than a flicker: the whole model is asked for.
      this.#connection.resync();
    }
    this.#page.settle();
    return undefined;
  }

  #remember(): void {
    if (this.#memory === null || this.#isArriving) return;
    this.#options.remember({ ...this.#memory, path: this.#options.path() });
  }

  async #arrive(model: PageModel): Promise<void> {
    const template = await this.#template(model.templateHash);
    if (!template) return;
    this.#page.hold(template, model);
    this.navigation.arrive();
  }

  /** Null = the document is being loaded anew: the server has no template for its own model, or cannot be reached. */
  async #template(hash: string): Promise<Template | null> {
    try {
      return await loadTemplate(hash);
    } catch {
      if (this.#options.data.draft && (await this.#isOvertaken())) return null;
      this.#options.window.location.reload();
      return null;
    }
  }

  /**
   * A draft's programs follow each other as fast as somebody edits: one whose template is gone already has a successor, which is
   * drawn instead. What the skipped one's patches said is in the successor's model.
   */
  async #isOvertaken(): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, SUCCESSOR_PATIENCE));
    const successor = this.#queue.findIndex((delivery) => delivery.kind === "replace");
    if (successor < 0) return false;
    const skipped = this.#queue.splice(0, successor);
    this.#queue.unshift(...skipped.filter((delivery) => delivery.kind !== "apply"));
    return true;
  }

  /** Draws a whole model; `path` is given when it is another page. */
  #show(model: PageModel, path: string | null): Promise<void> | undefined {
    const draw = (template: Template) => {
      this.#page.replace(template, model);
      this.#page.settle();
      if (path === null) return;
      this.navigation.shown(path);
      tellMoved();
      this.#isArriving = false;
      this.#remember();
    };
    const served = this.#page.servedTemplate;
    if (model.templateHash === served.hash) {
      draw(served);
      return undefined;
    }
    return this.#template(model.templateHash).then((template) => {
      if (!template) return;
      draw(template);
      keepOnlyStyles(template);
    });
  }

  #refused(seq: number, code: ErrorCode, message: string): void {
    if (code === "not-found") {
      // The tab's session cannot show this page (it stayed in an older program): the next load begins a new one.
      if (this.#isArriving) this.#options.remember(null);
      if (this.navigation.refused(seq)) return;
      // Of the hello: a session that begins anew finds its page gone. What stands at this address now is the document's to say.
      if (seq === 0 && !this.#options.data.draft) {
        this.#options.remember(null);
        this.#options.window.location.reload();
        return;
      }
    }
    this.navigation.failed(seq);
    // Of the hello, not of one event.
    if (code === "forbidden" && seq === 0) for (const listener of this.#forbiddenListeners) listener();
    if (seq === 0 && this.#connection.phase !== "live") {
      this.#notices.explain(message);
      return;
    }
    const text = refusalText(code, message);
    if (text !== null) {
      const toast = this.#shell.toast("error", text);
      if (code === "handler-error") this.#failures?.told(seq, toast);
    }
    this.#page.settle();
  }

  /** Tells that a page is on its way once that takes noticeably long. */
  #watchLoading(isPending: boolean): void {
    if (isPending) {
      this.#stopLoading ??= this.#options.world.after(NOTICEABLE, () => this.#shell.loading(true));
      return;
    }
    this.#stopLoading?.();
    this.#stopLoading = null;
    this.#shell.loading(false);
  }

  #watchPhase(patience: number): void {
    const { phase } = this.#connection;
    for (const listener of this.#phaseListeners) listener(phase);
    this.#notices.follow(phase, patience);
  }
}
