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
  list: Account[] = [
    {
      mail: "ines@lumen.example",
      name: "Ines Dubois",
      company: "Atelier Lumen",
      team: "11 to 50 people",
      goals: ["Share knowledge"],
      plan: "Team",
    },
  ];

  isTaken(mail: string): boolean {
    return this.list.some((one) => one.mail === mail);
  }

  open(account: Account) {
    if (this.isTaken(account.mail)) throw new FormError({ mail: "This address already has an account." });
    this.list.push(account);
  }

  close(mail: string) {
    this.list = this.list.filter((one) => one.mail !== mail);
  }
}
