import { FormError, State } from "heddle";
import { type Account, Accounts } from "./accounts";

const PLANS = [
  { value: "Solo", description: "Your own notes, on every device", trailing: "Free" },
  { value: "Team", description: "Write together, and search it all", trailing: "$8 per person / month" },
  { value: "Company", description: "Single sign-on and an audit log", trailing: "$15 per person / month" },
];

/** What somebody may want, with the page that their workspace then begins with. */
const GOALS = [
  { value: "Write together", icon: "file-pen-line", page: "Meeting notes" },
  { value: "Plan the week", icon: "calendar-check", page: "This week" },
  { value: "Share knowledge", icon: "book-open", page: "Handbook" },
  { value: "Answer customers", icon: "life-buoy", page: "Help center" },
];

/** What each step asks. */
const TITLES = ["Who are you?", "Where do you work?", "Choose your plan", "Does this look right?"];

/** Every workspace has it. */
const FIRST_PAGE = { icon: "rocket", page: "Getting started" };

/** One sign-up, from the first step to the last. There is no password: a link by email signs people in. */
export class SignUp extends State {
  /** From 1. */
  step = 1;
  isDone = false;
  account: Account = { mail: "", name: "", company: "", team: "", goals: ["Write together"], plan: "Team" };

  get title() {
    return TITLES[this.step - 1];
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
    const { name, company, goals, plan } = this.account;
    return {
      company: company.trim() || "Your workspace",
      person: name.trim() || "You",
      greeting: this.firstName ? `Good morning, ${this.firstName}` : "Good morning",
      pages: [FIRST_PAGE, ...GOALS.filter(({ value }) => goals.includes(value))],
      lines: [
        { text: "Say who you are", isDone: this.step > 1 },
        {
          text: company.trim() ? `Make a home for ${company.trim()}` : "Name the workspace",
          isDone: this.step > 2,
        },
        { text: "Choose a plan", isDone: this.step > 3 },
        { text: "Write the first page", isDone: false },
        { text: "Invite the team", isDone: false },
      ],
      plan,
    };
  }

  get summary() {
    const { mail, name, company, team, goals, plan } = this.account;
    return [
      { label: "Name", value: name },
      { label: "Email", value: mail },
      { label: "Company", value: `${company}, ${team}` },
      { label: "Use", value: goals.join(", ") || "Look around" },
      { label: "Plan", value: `${plan}, ${PLANS.find(({ value }) => value === plan)?.trailing}` },
    ];
  }

  async saveYou({ name, mail }: Pick<Account, "name" | "mail">) {
    const address = mail.trim().toLowerCase();
    if (await this.use(Accounts).isTaken(address))
      throw new FormError({ mail: "This address already has an account." });
    Object.assign(this.account, { name: name.trim(), mail: address });
    this.step = 2;
  }

  saveCompany() {
    this.step = 3;
  }

  savePlan() {
    this.step = 4;
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
    this.ui.toast(`Another link is on its way to ${this.account.mail}`, "success");
  }

  async changeAddress() {
    await this.use(Accounts).close(this.account.mail);
    this.isDone = false;
    this.step = 1;
    this.ui.focus("mail");
  }
}
