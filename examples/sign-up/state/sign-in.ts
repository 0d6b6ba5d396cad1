import { FormError, State } from "heddle";
import { Accounts } from "./accounts";

export class SignIn extends State {
  /** Where the link went. */
  address = "";

  async send({ mail }: { mail: string }) {
    const address = mail.trim().toLowerCase();
    if (!(await this.use(Accounts).isTaken(address)))
      throw new FormError({ mail: "Nobody has signed up with this address." });
    this.address = address;
  }

  again() {
    this.address = "";
  }
}
