import { FormError, State } from "heddle";
import { type Account, Accounts } from "./accounts";

const PLANS = [
  { value: "Solo", description: "Your own notes, on every device", trailing: "Free" },
  { value: "Team", description: "Write together, and search it all", trailing: "$8 per person / month" },
  { value: "Company", description: "Single sign-on and an audit log", trailing: "$15 per person / month" },
];

/** What somebody may want, with the page that their workspace then begins with. */
const GOALS = [
  {
    value: "Write together",
    icon: "file-pen-line",
    page: "Meeting notes",
    text: "What was decided, and by whom",
  },
  { value: "Plan the week", icon: "calendar-check", page: "This week", text: "What everybody works on" },
  { value: "Share knowledge", icon: "book-open", page: "Handbook", text: "How things are done here" },
  { value: "Answer customers", icon: "life-buoy", page: "Help center", text: "Questions, answered once" },
];

const TEAMS = ["Just me", "2 to 10 people", "11 to 50 people", "More than 50 people"];

/** What each step asks. */
const STEPS = [
  { name: "You", title: "Who are you?", text: "Two minutes, no card. Free for the first 30 days." },
  {
    name: "Company",
    title: "Where do you work?",
    text: "Your workspace gets its name and its first pages from it.",
  },
  {
    name: "Plan",
    title: "Choose your plan",
    text: "You pay nothing for 30 days, and can change at any time.",
  },
  { name: "Review", title: "Does this look right?", text: "Nothing is final: you can change it later, too." },
];

/** Every workspace has it. */
const FIRST_PAGE = { icon: "rocket", page: "Getting started", text: "A tour of five minutes" };

/** One sign-up, from the first step to the last. There is no password: a link by email signs people in. */
export class SignUp extends State {
  /** From 1. */
  step = 1;
  isDone = false;
  /** Everything has been filled in once: whoever changes something comes right back to the review. */
  isFilledIn = false;
  account: Account = { mail: "", name: "", company: "", team: "", goals: ["Write together"], plan: "Team" };

  get steps() {
    return STEPS.map(({ name }) => name);
  }

  /** The one that is open. */
  get current() {
    return STEPS[this.step - 1]!;
  }

  get teams() {
    return TEAMS;
  }

  get plans() {
    return PLANS;
  }

  get goals() {
    return GOALS.map(({ value }) => value);
  }

  get firstName() {
    return this.account.name.trim().split(" ")[0];
  }

  /** The workspace as it will be, drawn while the form is being filled in. */
  get preview() {
    const { name, goals, plan } = this.account;
    const company = this.account.company.trim();
    return {
      company: company || "Your workspace",
      search: `Search ${company || "your workspace"}`,
      person: name.trim() || "You",
      greeting: this.firstName ? `Good morning, ${this.firstName}` : "Good morning",
      pages: [FIRST_PAGE, ...GOALS.filter(({ value }) => goals.includes(value))],
      lines: [
        { text: "Say who you are", isDone: this.step > 1 },
        {
          text: company ? `Make a home for ${company}` : "Name the workspace",
          isDone: this.step > 2,
        },
        { text: "Choose a plan", isDone: this.step > 3 },
        { text: "Write the first page", isDone: false },
        { text: "Invite the team", isDone: false },
      ],
      plan,
    };
  }

  /** What was entered, and at which step. */
  get summary() {
    const { mail, name, company, team, goals, plan } = this.account;
    const price = PLANS.find(({ value }) => value === plan)?.trailing;
    return [
      { label: "Name", value: name, step: 1 },
      { label: "Email", value: mail, step: 1 },
      { label: "Company", value: company, step: 2 },
      { label: "Team size", value: team, step: 2 },
      { label: "Use", value: goals.join(", ") || "Look around", step: 2 },
      { label: "Plan", value: plan === "Solo" ? "Solo, free" : `${plan}, ${price} after 30 days`, step: 3 },
    ];
  }

  async saveYou({ name, mail }: Pick<Account, "name" | "mail">) {
    const address = mail.trim().toLowerCase();
    if (await this.use(Accounts).isTaken(address))
      throw new FormError({ mail: "This address already has an account." });
    Object.assign(this.account, { name: name.trim(), mail: address });
    this.goOn();
  }

  saveCompany() {
    this.goOn();
  }

  savePlan() {
    this.isFilledIn = true;
    this.goOn();
  }

  private goOn() {
    this.step = this.isFilledIn ? STEPS.length : this.step + 1;
  }

  /** Only to where everything before is filled in. */
  goTo(step: number) {
    if (step >= 1 && step < this.step) this.step = step;
  }

  back() {
    this.goTo(this.step - 1);
  }

  async finish() {
    await this.use(Accounts).open(this.account);
    this.isDone = true;
  }

  /** Your own service sends the email here. */
  sendAgain() {
    this.ui.toast("Another link is on its way", { kind: "success", description: this.account.mail });
  }

  async changeAddress() {
    await this.use(Accounts).close(this.account.mail);
    this.isDone = false;
    this.step = 1;
    this.ui.focus("mail");
  }
}
