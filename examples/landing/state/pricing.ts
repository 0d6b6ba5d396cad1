import { LocalState } from "heddle";

/** Twelve months for the price of ten. */
const MONTHS_PAID = 10;

interface Plan {
  name: string;
  text: string;
  /** Dollars a month, for each person. */
  price: number;
  features: string[];
  isSuggested: boolean;
}

const PLANS: Plan[] = [
  {
    name: "Solo",
    text: "Your first forecast that holds.",
    price: 0,
    features: ["One bank account", "Three months ahead", "Export as CSV"],
    isSuggested: false,
  },
  {
    name: "Team",
    text: "Plan together, and see it coming.",
    price: 24,
    features: ["All bank accounts", "18 months ahead", "Compare scenarios", "Shared comments"],
    isSuggested: true,
  },
  {
    name: "Company",
    text: "Several companies in one forecast.",
    price: 58,
    features: ["Everything in Team", "Any currency", "Single sign-on", "One-hour support"],
    isSuggested: false,
  },
];

/** What the plans cost is worked out in the browser: switching needs no round trip. */
export class Pricing extends LocalState {
  yearly = true;

  get plans() {
    return PLANS.map((plan) => ({
      ...plan,
      amount: `$${this.yearly ? Math.round((plan.price * MONTHS_PAID) / 12) : plan.price}`,
      note:
        plan.price === 0
          ? "forever"
          : this.yearly
            ? "per person per month, billed yearly"
            : "per person per month, billed monthly",
    }));
  }
}
