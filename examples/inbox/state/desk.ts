import { State } from "heddle";
import { dayOf, hourOf, shiftTo, since } from "./calendar";
import type { Conversation, Message } from "./conversation";
import { Tickets } from "./tickets";

/** Who works at the desk. Your own sign-in takes the place of the menu that chooses one of them. */
const AGENTS = ["Grace Lindholm", "Noor Haddad", "Sam Whitfield"];
const VIEWS = ["Open", "Mine", "Solved"] as const;
type View = (typeof VIEWS)[number];

/** What is said when a view has nothing, and what its button does about it. */
const EMPTY = {
  Open: { title: "All caught up", text: "Nobody is waiting for a reply.", icon: "coffee", action: "" },
  Mine: {
    title: "Nothing assigned to you",
    text: "Open a conversation and assign it to yourself to see it here.",
    icon: "user-check",
    action: "See open conversations",
  },
  Solved: {
    title: "Nothing solved yet",
    text: "Conversations that you solve appear here.",
    icon: "circle-check",
    action: "See open conversations",
  },
};
const ANSWERS = [
  { heading: "Prepared answers" },
  { label: "On it", value: "Thanks for writing in. We’re looking into it and will get back to you today." },
  {
    label: "Ask for details",
    value: "Could you tell us when it happened, and send a picture of what you saw?",
  },
  { label: "Is it solved?", value: "This should work now. Could you try again and let us know?" },
];

function newest(conversation: Conversation): Message {
  return conversation.messages.at(-1)!;
}

/** What one person at the desk looks at. */
export class Desk extends State {
  agent = AGENTS[0]!;
  view: View = "Open";
  search = "";
  id = "t1";
  draft = "";
  /** On a phone: the conversation is shown in place of the list. */
  isReading = false;
  /** What is known of the customer, where there is no room for it beside the conversation. */
  isShowingCustomer = false;

  private get shift() {
    return shiftTo(this.session.timeZone);
  }

  private get conversation() {
    return this.use(Tickets).list.find((one) => one.id === this.id);
  }

  get rows() {
    const search = this.search.trim().toLowerCase();
    return this.use(Tickets)
      .list.filter((one) =>
        this.view === "Solved"
          ? !one.isOpen
          : one.isOpen && (this.view === "Open" || one.agent === this.agent),
      )
      .filter(({ customer, subject }) =>
        `${customer.name} ${customer.company} ${subject}`.toLowerCase().includes(search),
      )
      .sort((one, other) => newest(other).at - newest(one).at)
      .map((one) => ({
        id: one.id,
        customer: one.customer.name,
        subject: one.subject,
        preview: this.by(newest(one)) + newest(one).text,
        when: since(newest(one).at, this.shift),
        isUnread: one.isUnread && one.id !== this.id,
        isChosen: one.id === this.id,
      }));
  }

  /** Who wrote a message, before its words in the list; nothing for the customer. */
  private by({ agent }: Message): string {
    if (agent === "") return "";
    return agent === this.agent ? "You: " : `${agent.split(" ")[0]}: `;
  }

  get views() {
    const { list } = this.use(Tickets);
    const open = list.filter((one) => one.isOpen);
    const counts = {
      Open: open.length,
      Mine: open.filter((one) => one.agent === this.agent).length,
      Solved: list.length - open.length,
    };
    return VIEWS.map((view) => ({ value: view, label: `${view} ${counts[view]}` }));
  }

  get nothing() {
    const search = this.search.trim();
    if (search === "") return EMPTY[this.view];
    return {
      title: `Nothing found for “${search}”`,
      text: "Try a name, a company or a word of the subject.",
      icon: "search-x",
      action: "Show all conversations",
    };
  }

  get chosen() {
    const found = this.conversation;
    if (!found) return null;
    const day = ({ at }: Message) => dayOf(at, this.shift);
    return {
      ...found,
      messages: found.messages.map((one, index, all) => ({
        id: one.id,
        text: one.text,
        isOurs: one.agent !== "",
        by: (one.agent === "" ? "" : `${one.agent.split(" ")[0]} · `) + hourOf(one.at, this.shift),
        /** Only of the first message of it. */
        day: index > 0 && day(all[index - 1]!) === day(one) ? "" : day(one),
      })),
    };
  }

  /** What is known of the customer, beside the conversation. */
  get facts() {
    const found = this.conversation;
    if (!found) return [];
    return [
      { label: "Email", value: found.customer.email },
      { label: "Plan", value: found.customer.plan },
      { label: "Customer since", value: found.customer.since },
      { label: "Assigned to", value: found.agent || "Nobody yet" },
    ];
  }

  get earlier() {
    const found = this.conversation;
    return this.use(Tickets)
      .list.filter((one) => one.id !== this.id && one.customer.email === found?.customer.email)
      .map((one) => ({
        id: one.id,
        subject: one.subject,
        when: `${one.isOpen ? "Open" : "Solved"} · ${since(newest(one).at, this.shift)}`,
      }));
  }

  /** Who is signed in, as entries of a menu. */
  get agents() {
    return AGENTS.map((name) => ({ label: name, checked: name === this.agent }));
  }

  /** What can be done with a conversation, as entries of a menu. */
  get actions() {
    const found = this.conversation;
    return [
      found?.isOpen
        ? { label: "Solve", value: "solve", icon: "circle-check" }
        : { label: "Reopen", value: "solve", icon: "rotate-ccw" },
      { label: "Mark as unread", value: "unread", icon: "mail" },
      { label: "Customer details", value: "customer", icon: "contact-round" },
      { heading: "Assign to" },
      ...["", ...AGENTS].map((name) => ({
        label: name === this.agent ? "Me" : name || "Nobody",
        value: name || "nobody",
        checked: name === found?.agent,
      })),
    ];
  }

  get answers() {
    return ANSWERS;
  }

  show(name: string) {
    this.view = VIEWS.find((view) => view === name) ?? "Open";
    const { rows } = this;
    if (!rows.some((row) => row.isChosen)) this.id = rows[0]?.id ?? "";
  }

  signIn(agent: string) {
    this.agent = agent;
    this.show(this.view);
  }

  /** The way out of an empty list. */
  leaveEmpty() {
    if (this.search.trim() === "") this.show("Open");
    this.search = "";
  }

  async open(id: string) {
    await this.close();
    this.id = id;
    this.draft = "";
    this.isReading = true;
    this.isShowingCustomer = false;
    if (!this.rows.some((row) => row.isChosen)) {
      this.search = "";
      this.view = this.conversation?.isOpen ? "Open" : "Solved";
    }
    await this.use(Tickets).setUnread(id, false);
  }

  /** Back to the list. What came while the conversation was open has been read. */
  async close() {
    const { id } = this;
    this.id = "";
    this.isReading = false;
    if (id !== "") await this.use(Tickets).setUnread(id, false);
  }

  showCustomer() {
    this.isShowingCustomer = true;
  }

  /** Puts a prepared answer into the field, to be changed and sent. */
  prepare(text: string) {
    this.draft = text;
  }

  /** What was chosen in the menu of a conversation. */
  async act(action: string) {
    const { id } = this;
    if (action === "solve") await this.finish();
    else if (action === "customer") this.showCustomer();
    else if (action === "unread") {
      await this.close();
      await this.use(Tickets).setUnread(id, true);
    } else await this.use(Tickets).assign(id, action === "nobody" ? "" : action);
  }

  async finish() {
    const found = this.conversation;
    if (!found) return;
    const { id, isOpen, subject } = found;
    await this.use(Tickets).setOpen(id, !isOpen);
    this.ui.toast(`${isOpen ? "Solved" : "Reopened"}: ${subject}`, {
      kind: "success",
      action: { label: "Undo", run: () => this.use(Tickets).setOpen(id, isOpen) },
    });
  }

  async send() {
    const text = this.draft.trim();
    if (text === "") return;
    this.draft = "";
    try {
      await this.use(Tickets).reply(this.id, this.agent, text);
    } catch (error) {
      // What was written is not lost, nor what may have been begun since; a toast says what went wrong.
      this.draft = [text, this.draft].filter(Boolean).join("\n\n");
      throw error;
    }
  }
}
