import { type Customer, customers } from "./customers";

export interface Message {
  id: string;
  /** Of a person at the desk; empty for the customer. */
  agent: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Conversation {
  id: string;
  customer: Customer;
  subject: string;
  isOpen: boolean;
  /** Who takes care of it; empty = nobody yet. */
  agent: string;
  isUnread: boolean;
  messages: Message[];
}

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

interface First {
  customer: Customer;
  subject: string;
  agent?: string;
  isSolved?: boolean;
  /** From the oldest to the newest; `>` begins what the desk wrote. */
  said: string[];
  minutesAgo: number;
  /** From one message to the next. */
  minutesBetween?: number;
}

const FIRST: First[] = [
  {
    customer: customers.amara,
    subject: "Export stops at 10,000 rows",
    agent: "Grace Lindholm",
    said: [
      "Hi, our monthly export stops at 10,000 rows, but we have more. Is that a limit of our plan?",
      "> Hi Amara, your plan has no limit, but downloads in the browser do. Which report is it?",
      "The fleet report, with every trip of every truck. That’s about 14,000 rows a month.",
      "> Then choose “Export by email” instead. We build the file and send it in one piece, however long it is.",
      "Found it, thanks! Can it run by itself on the first of each month? We need the next one by Thursday.",
    ],
    minutesAgo: 4,
    minutesBetween: 5 * HOUR,
  },
  {
    customer: customers.mei,
    subject: "Webhook signatures fail",
    said: ["Your webhook signature never matches ours. We hash the parsed body. Could that be the reason?"],
    minutesAgo: 18,
  },
  {
    customer: customers.jonas,
    subject: "Two people, one address",
    agent: "Grace Lindholm",
    said: [
      "Can two colleagues sign in with the same email address?",
      "> Everyone needs their own address, but an alias such as ops+jonas@nordlys.example works.",
      "Perfect, that’s what we’ll do.",
    ],
    minutesAgo: 26,
  },
  {
    customer: customers.hanna,
    subject: "Quarterly invoices?",
    said: ["Our accountant asks whether we could be billed once a quarter, in euros."],
    minutesAgo: 78,
  },
  {
    customer: customers.rafael,
    subject: "Invoice for October",
    agent: "Grace Lindholm",
    said: [
      "Could you resend the October invoice with our new address?",
      "> Of course. It’s on its way to accounting@verde.example.",
    ],
    minutesAgo: 3 * HOUR,
  },
  {
    customer: customers.priya,
    subject: "Comments vanish on reload",
    agent: "Noor Haddad",
    said: [
      "Since this morning, comments disappear when I reload a board. They come back after a minute.",
      "> We see it too: a slow search index. It’s being rebuilt now, and nothing is lost.",
    ],
    minutesAgo: 4 * HOUR,
  },
  {
    customer: customers.noah,
    subject: "Moving to a new domain",
    agent: "Noor Haddad",
    said: [
      "We’re switching to becker-group.example in January. What do we need to do?",
      "> Nothing before January. Write to us a day ahead, and we’ll move all your addresses at once.",
    ],
    minutesAgo: 20 * HOUR,
  },
  {
    customer: customers.ines,
    subject: "Inviting a client",
    agent: "Grace Lindholm",
    isSolved: true,
    said: [
      "How do I invite a client to just one project?",
      "> Open the project, then choose People and Invite guest.",
      "That was easy. Thank you!",
    ],
    minutesAgo: 25 * HOUR,
  },
  {
    customer: customers.amara,
    subject: "Seats for the Bremen depot",
    agent: "Noor Haddad",
    isSolved: true,
    said: [
      "We’re opening a depot in Bremen and need eight more seats from Monday.",
      "> They’re ready, and billed from Monday. Good luck with the opening!",
    ],
    minutesAgo: 19 * DAY,
  },
  {
    customer: customers.mei,
    subject: "Rotating an API key",
    agent: "Sam Whitfield",
    isSolved: true,
    said: [
      "Can two API keys be valid at the same time while we rotate them?",
      "> Yes, for up to seven days. Then the old one stops working.",
    ],
    minutesAgo: 33 * DAY,
  },
  {
    customer: customers.amara,
    subject: "Trips counted twice",
    agent: "Grace Lindholm",
    isSolved: true,
    said: [
      "Trips across midnight appear twice in the daily totals.",
      "> That was a bug on our side. It’s fixed, and past totals are corrected too.",
      "I can confirm that. Thanks, Grace.",
    ],
    minutesAgo: 92 * DAY,
  },
];

/** What a new copy of this app begins with. */
export function firstConversations(): Conversation[] {
  const now = Date.now();
  return FIRST.map(
    ({ customer, subject, agent = "", isSolved = false, said, minutesAgo, minutesBetween = 3 }, index) => ({
      id: `t${index + 1}`,
      customer,
      subject,
      agent,
      isOpen: !isSolved,
      isUnread: agent === "",
      messages: said.map((text, place) => ({
        id: `t${index + 1}-${place}`,
        agent: text.startsWith("> ") ? agent : "",
        text: text.replace(/^> /, ""),
        at: now - (minutesAgo + (said.length - 1 - place) * minutesBetween) * MINUTE,
      })),
    }),
  );
}
