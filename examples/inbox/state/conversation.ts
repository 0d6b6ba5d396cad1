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
  customer: string;
  company: string;
  subject: string;
  plan: "Solo" | "Team" | "Company";
  isOpen: boolean;
  /** Who takes care of it; empty = nobody yet. */
  agent: string;
  isUnread: boolean;
  messages: Message[];
}

const MINUTE = 60_000;

interface First {
  customer: string;
  company: string;
  subject: string;
  plan: Conversation["plan"];
  agent: string;
  isOpen: boolean;
  /** From the oldest to the newest; `>` begins what the desk wrote. */
  said: string[];
  minutesAgo: number;
}

const FIRST: First[] = [
  {
    customer: "Amara Okafor",
    company: "Harbour Logistics",
    subject: "Export stops at 10,000 rows",
    plan: "Company",
    agent: "Grace",
    isOpen: true,
    said: [
      "Hello, our monthly export stops at 10,000 rows. Is that a limit of the plan?",
      "> Hello Amara. The plan has none, but the download in the browser does. Which report is it?",
      "The fleet report: every trip of every truck, so some 14,000 rows a month.",
      "> Then please take Export, By mail. It is made on our side and comes as one file, however long it is.",
      "I see it. Can that run by itself on the first of each month? We need the first one by Thursday.",
    ],
    minutesAgo: 4,
  },
  {
    customer: "Jonas Lindqvist",
    company: "Nordlys Energy",
    subject: "Two people with one address",
    plan: "Team",
    agent: "Grace",
    isOpen: true,
    said: [
      "Can two colleagues share one mail address for signing in?",
      "> Each needs an address of their own, but an alias such as ops+jonas@ works.",
      "Perfect, that is what we do then.",
    ],
    minutesAgo: 26,
  },
  {
    customer: "Mei Tanaka",
    company: "Kumo Robotics",
    subject: "Webhook signature does not match",
    plan: "Company",
    agent: "",
    isOpen: true,
    said: ["The signature of your webhooks never matches ours. We hash the parsed body; is that wrong?"],
    minutesAgo: 51,
  },
  {
    customer: "Hanna Kowalska",
    company: "Baltic Prints",
    subject: "Can we pay by the quarter?",
    plan: "Team",
    agent: "",
    isOpen: true,
    said: ["Our accountant asks whether invoices can come once a quarter, in euros."],
    minutesAgo: 78,
  },
  {
    customer: "Rafael Moreno",
    company: "Verde Foods",
    subject: "Invoice for October",
    plan: "Solo",
    agent: "Grace",
    isOpen: true,
    said: [
      "Could you send October's invoice again, with our new address?",
      "> Of course. It is on its way to accounting@.",
    ],
    minutesAgo: 190,
  },
  {
    customer: "Priya Raman",
    company: "Saffron Studio",
    subject: "Comments vanish after a reload",
    plan: "Team",
    agent: "Noor",
    isOpen: true,
    said: [
      "Since this morning comments are gone when I reload a board. They come back after a minute.",
      "> We saw it too: a slow index. It is being rebuilt, nothing is lost.",
    ],
    minutesAgo: 245,
  },
  {
    customer: "Noah Becker",
    company: "Becker Metallbau",
    subject: "Moving to another domain",
    plan: "Solo",
    agent: "Noor",
    isOpen: true,
    said: [
      "We become becker-group.example in January. What do we have to do?",
      "> Nothing before January. Write to us a day ahead and we move all addresses at once.",
    ],
    minutesAgo: 1210,
  },
  {
    customer: "Ines Dubois",
    company: "Atelier Lumen",
    subject: "How do I invite a client?",
    plan: "Team",
    agent: "Grace",
    isOpen: false,
    said: [
      "How do I invite a client to one project only?",
      "> Open the project, then People, then Guest.",
      "Found it, thank you.",
    ],
    minutesAgo: 1500,
  },
];

/** What a new copy of this app begins with. */
export function firstConversations(): Conversation[] {
  const now = Date.now();
  return FIRST.map(({ said, minutesAgo, ...one }, index) => ({
    ...one,
    id: `t${index + 1}`,
    // The first one is open when the page is.
    isUnread: index > 0 && one.agent === "" && one.isOpen,
    messages: said.map((text, place) => ({
      id: `t${index + 1}-${place}`,
      agent: text.startsWith("> ") ? "Grace" : "",
      text: text.replace(/^> /, ""),
      at: now - (minutesAgo + (said.length - 1 - place) * 3) * MINUTE,
    })),
  }));
}
