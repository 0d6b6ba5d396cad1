import { FormError, SharedState, State } from "heddle";

/** Who asked to be told: everybody adds to the same list. */
export class WaitingList extends SharedState {
  addresses: string[] = [];
  /** How many asked before there was this page. */
  earlier = 1_283;

  /** Its number in the line, or 0 for an address that is on the list already. */
  add(address: string): number {
    if (this.addresses.includes(address)) return 0;
    return this.earlier + this.addresses.push(address);
  }

  remove(address: string) {
    this.addresses = this.addresses.filter((one) => one !== address);
  }
}

export class Invitation extends State {
  address = "";
  place = "";

  async ask({ mail }: { mail: string }) {
    const address = mail.trim().toLowerCase();
    const place = await this.use(WaitingList).add(address);
    if (place === 0) throw new FormError({ mail: "This address is on the list already." });
    this.address = address;
    this.place = place.toLocaleString("en-US");
  }

  /** Gives the place back, so that another address can be entered. */
  async leave() {
    await this.use(WaitingList).remove(this.address);
    this.address = "";
  }
}
