import { FormError, SharedState, State } from "heddle";

/** Who asked to be told: everybody adds to the same list. */
export class WaitingList extends SharedState {
  addresses: string[] = [];

  /** False for an address that is on it already. */
  add(address: string): boolean {
    if (this.addresses.includes(address)) return false;
    this.addresses.push(address);
    return true;
  }
}

export class Invitation extends State {
  address = "";

  async ask({ mail }: { mail: string }) {
    const address = mail.trim().toLowerCase();
    if (!(await this.use(WaitingList).add(address)))
      throw new FormError({ mail: "This address is on the list already." });
    this.address = address;
  }
}
