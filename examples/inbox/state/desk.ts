import { State } from "heddle";
import type { Conversation, Message } from "./conversation";
import { Tickets } from "./tickets";

const AGENT = "You";
const VIEWS = ["Open", "Mine", "Solved"] as const;
/** What is said when a view has nothing. */
const EMPTY = {
  Open: { title: "All done", text: "Nobody waits for an answer.", icon: "coffee" },
  Mine: {
    title: "No conversations assigned to you",
    text: "Assign one to yourself, and it appears here.",
    icon: "user-check",
  },
  Solved: {
    title: "Nothing solved yet",
    text: "Conversations that you solve appear here.",
    icon: "circle-check",
  },
} as const;
const ANSWERS = [
  { label: "On it", text: "Thank you for writing. We look into it and come back to you today." },
  { label: "Ask for details", text: "Could you tell us when it happened, and what you saw?" },
  { label: "Solved?", text: "This should work now. Could you try again and tell us?" },
];

/** `4 min`, `3 h`, `2 d`: how long ago something was. */
function since(at: number): string {
  const minutes = Math.max(0, Math.round((Date.now() - at) / 60_000));
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  return minutes < 24 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / (24 * 60))} d`;
}

function newest(conversation: Conversation): Message {
  return conversation.messages.at(-1)!;
}

/** What one person at the desk looks at. */
export class Desk extends State {
  view: (typeof VIEWS)[number] = VIEWS[0];
  search = "";
  id = "t1";
  draft = "";
  /** On a phone: the conversation is shown in place of the list. */
  isReading = false;

  get rows() {
    const search = this.search.trim().toLowerCase();
    return this.use(Tickets)
      .list.filter((one) =>
        this.view === "Solved" ? !one.isOpen : one.isOpen && (this.view === "Open" || one.agent === AGENT),
      )
      .filter((one) => `${one.customer} ${one.company} ${one.subject}`.toLowerCase().includes(search))
      .sort((one, other) => newest(other).at - newest(one).at)
      .map((one) => ({
        id: one.id,
        customer: one.customer,
        subject: one.subject,
        preview: newest(one).text,
        when: since(newest(one).at),
        isUnread: one.isUnread,
        isChosen: one.id === this.id,
        agent: one.agent,
      }));
  }

  get views() {
    const { list } = this.use(Tickets);
    const open = list.filter((one) => one.isOpen);
    const counts = {
      Open: open.length,
      Mine: open.filter((one) => one.agent === AGENT).length,
      Solved: list.length - open.length,
    };
    return VIEWS.map((name) => ({ name, count: counts[name], isChosen: name === this.view }));
  }

  get nothing() {
    return this.search.trim() === ""
      ? EMPTY[this.view]
      : { title: "Nothing found", text: "Try another name or word.", icon: "search-x" };
  }

  get answers() {
    return ANSWERS;
  }

  /** What is known of the customer, beside the conversation. */
  get facts() {
    const { list } = this.use(Tickets);
    const found = list.find((one) => one.id === this.id);
    if (!found) return [];
    return [
      { label: "Plan", value: found.plan },
      { label: "Assigned to", value: found.agent || "Nobody yet" },
      { label: "Messages", value: String(found.messages.length) },
      { label: "First message", value: `${since(found.messages[0]!.at)} ago` },
    ];
  }

  get chosen() {
    const found = this.use(Tickets).list.find((one) => one.id === this.id);
    if (!found) return null;
    return {
      ...found,
      isMine: found.agent === AGENT,
      messages: found.messages.map((one) => ({ ...one, when: since(one.at), isOurs: one.agent !== "" })),
    };
  }

  show(view: (typeof VIEWS)[number]) {
    this.view = view;
    const { rows } = this;
    if (!rows.some((row) => row.isChosen)) this.id = rows[0]?.id ?? "";
  }

  /** Puts a prepared answer into the field, to be changed and sent. */
  prepare(text: string) {
    this.draft = text;
  }

  async open(id: string) {
    this.id = id;
    this.draft = "";
    this.isReading = true;
    await this.use(Tickets).read(id);
  }

  back() {
    this.isReading = false;
  }

  async take() {
    await this.use(Tickets).assign(this.id, AGENT);
  }

  async finish() {
    const { chosen } = this;
    if (!chosen) return;
    await this.use(Tickets).setOpen(chosen.id, !chosen.isOpen);
    this.ui.toast(chosen.isOpen ? `Solved: ${chosen.subject}` : `Open again: ${chosen.subject}`, {
      action: { label: "Undo", run: () => this.use(Tickets).setOpen(chosen.id, chosen.isOpen) },
    });
  }

  async send() {
    const text = this.draft.trim();
    if (text === "") return;
    this.draft = "";
    await this.use(Tickets).reply(this.id, AGENT, text);
  }
}
