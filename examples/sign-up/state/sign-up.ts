import { FormError, State } from "heddle";
import { type Account, Accounts } from "./accounts";

const PLANS = [
  { value: "Solo", label: "Solo: free for one person" },
  { value: "Team", label: "Team: $24 per person per month" },
  { value: "Company", label: "Company: $58 per person per month, with single sign-on" },
];

/** One sign-up, from the first step to the last. Passwords stay out of it: your own accounts take them where they are checked. */
export class SignUp extends State {
  /** From 1. */
  step = 1;
  isDone = false;
  account: Account = { mail: "", name: "", company: "", team: "", goals: [], plan: "Team" };

  get plans() {
    return PLANS;
  }

  get summary() {
    const { mail, name, company, team, goals, plan } = this.account;
    return [
      { label: "Name", value: name },
      { label: "Email", value: mail },
      { label: "Company", value: `${company}, ${team}` },
      { label: "Wants to", value: goals.join(", ") || "Look around" },
      { label: "Plan", value: PLANS.find(({ value }) => value === plan)?.label ?? plan },
    ];
  }

  async saveYou({ name, mail }: Pick<Account, "name" | "mail">) {
    const address = mail.trim().toLowerCase();
    if (await this.use(Accounts).isTaken(address))
      throw new FormError({ mail: "This address already has an account." });
    Object.assign(this.account, { name: name.trim(), mail: address });
    this.step = 2;
  }

  saveCompany(values: Pick<Account, "company" | "team" | "goals">) {
    Object.assign(this.account, values);
    this.step = 3;
  }

  savePlan({ plan }: Pick<Account, "plan">) {
    this.account.plan = plan;
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

  again() {
    this.account = { mail: "", name: "", company: "", team: "", goals: [], plan: "Team" };
    this.step = 1;
    this.isDone = false;
  }
}
