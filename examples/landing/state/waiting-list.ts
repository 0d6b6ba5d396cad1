import { SharedState, State } from "heddle";

/** Who asked to be told: everybody adds to the same list. */
export class WaitingList extends SharedState {
  /** The number in the line of each address. */
  places = new Map<string, number>();
  /** The number that was given last: so many asked before there was this page. */
  last = 183;

  /** The address's number in the line, and whether it has been there before. */
  add(address: string) {
    const known = this.places.get(address);
    if (known !== undefined) return { place: known, isKnown: true };
    this.last += 1;
    this.places.set(address, this.last);
    return { place: this.last, isKnown: false };
  }

  remove(address: string) {
    this.places.delete(address);
  }
}

export class Invitation extends State {
  address = "";
  place = "";
  /** On the list since an earlier visit. */
  isKnown = false;

  async ask({ mail }: { mail: string }) {
    const address = mail.trim().toLowerCase();
    const { place, isKnown } = await this.use(WaitingList).add(address);
    this.address = address;
    this.place = place.toLocaleString("en-US");
    this.isKnown = isKnown;
  }

  /** Gives the place back, so that another address can be entered. One that was there before stays: it may be somebody else's. */
  async leave() {
    if (!this.isKnown) await this.use(WaitingList).remove(this.address);
    this.address = "";
  }
}
