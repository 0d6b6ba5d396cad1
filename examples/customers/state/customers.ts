import { FormError, SharedState } from "heddle";
import { type Customer, type CustomerValues, firstCustomers } from "./customer";

/** The one list that everybody in the company works on. */
export class Customers extends SharedState {
  list: Customer[] = firstCustomers();

  /** Adds one, or changes the one of that id. */
  save(id: string | null, values: CustomerValues) {
    const mail = values.mail.trim().toLowerCase();
    const other = this.list.find((one) => one.mail === mail && one.id !== id);
    if (other) throw new FormError({ mail: `${other.name} has this address already.` });
    const found = this.list.find((one) => one.id === id);
    if (found) Object.assign(found, { ...values, mail });
    else this.list.push({ ...values, mail, id: crypto.randomUUID(), seen: Date.now() });
  }

  /** Gives who was removed, so that they can be put back. */
  remove(id: string) {
    const customer = this.list.find((one) => one.id === id);
    if (!customer) return null;
    this.list = this.list.filter((one) => one.id !== id);
    return customer;
  }

  putBack(customer: Customer) {
    this.list.push(customer);
  }
}
