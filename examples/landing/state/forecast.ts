import { LocalState } from "heddle";

interface Scenario {
  value: string;
  label: string;
  /** The words of the badge, and whether they are good news. */
  verdict: string;
  isGood: boolean;
  /** What is expected at the end of each month from July on, in dollars. */
  expected: number[];
  change: { icon: string; text: string; day: string; amount: string; isIn: boolean };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** What was in the bank at the end of each month so far. */
const BANK = [96_200, 89_400, 104_800, 112_600, 100_900, 121_300];

/** What should always be left. */
const RESERVE = 50_000;

const SCENARIOS: Scenario[] = [
  {
    value: "plan",
    label: "Planned",
    verdict: "Up 52% since June",
    isGood: true,
    expected: [118_000, 93_100, 124_700, 140_900, 157_600, 184_300],
    change: {
      icon: "receipt-text",
      text: "Verde Foods pays",
      day: "14 July",
      amount: "+$52,000",
      isIn: true,
    },
  },
  {
    value: "late",
    label: "Paid late",
    verdict: "Below reserve in August",
    isGood: false,
    expected: [66_000, 41_100, 124_700, 140_900, 157_600, 184_300],
    change: {
      icon: "receipt-text",
      text: "Verde Foods pays",
      day: "12 September",
      amount: "+$52,000",
      isIn: true,
    },
  },
  {
    value: "hire",
    label: "Hire two",
    verdict: "Above reserve all year",
    isGood: true,
    expected: [118_000, 82_300, 103_100, 108_500, 114_400, 130_300],
    change: { icon: "user-plus", text: "Two engineers", day: "from August", amount: "−$10,800", isIn: false },
  },
];

/** What no scenario changes. */
const BOOKINGS = [
  { icon: "users", text: "Salaries, June", day: "28 June", amount: "−$41,200", isIn: false },
  { icon: "landmark", text: "Sales tax, Q2", day: "10 July", amount: "−$12,940", isIn: false },
];

/** The product in the picture: a scenario is chosen and drawn in the browser, without a round trip. */
export class Forecast extends LocalState {
  chosen = "plan";

  get scenarios() {
    return SCENARIOS.map(({ value, label }) => ({ value, label }));
  }

  get scenario() {
    return SCENARIOS.find(({ value }) => value === this.chosen) ?? SCENARIOS[0]!;
  }

  get december() {
    return `$${this.scenario.expected.at(-1)!.toLocaleString("en-US")}`;
  }

  get months() {
    return MONTHS.map((month, index) =>
      index < BANK.length
        ? { month, bank: BANK[index], reserve: RESERVE }
        : { month, expected: this.scenario.expected[index - BANK.length], reserve: RESERVE },
    );
  }

  get bookings() {
    return [...BOOKINGS, this.scenario.change];
  }
}
