import { FormError, SharedState } from "heddle";

export interface Account {
  mail: string;
  name: string;
  company: string;
  team: string;
  goals: string[];
  plan: string;
}

/** Who has an account: everybody signs up at the same place. */
export class Accounts extends SharedState {
  list: Account[] = [];

  isTaken(mail: string): boolean {
    return this.list.some((one) => one.mail === mail);
  }

  open(account: Account) {
    if (this.isTaken(account.mail)) throw new FormError({ mail: "This address already has an account." });
    this.list.push(account);
  }
}
