import { State } from "heddle";

export interface Person {
  name: string;
  age: number;
  email?: string;
  tags: string[];
  address: { city: string; zip: string | null } | null;
}

/** One of everything that an expression may read; `change` changes all of it, mostly in place. */
export class Data extends State {
  whole = 7;
  fraction = 2.5;
  negative = -3;
  zero = 0;
  large = 1_234_567.891;
  big = 9_007_199_254_740_993n;
  yes = true;
  no = false;
  nothing: string | null = null;
  missing: number | undefined = undefined;
  text = "Hello, world";
  empty = "";
  padded = "  trim me  ";
  unicode = "Ünïcode 🎉";
  lines = "one\ntwo\nthree";
  numbers = [3, 1, 4, 1, 5, 9, 2, 6];
  words = ["pear", "apple", "fig"];
  nested = [[1, 2], [3], []] as number[][];
  people: Person[] = [
    {
      name: "Ada",
      age: 36,
      email: "ada@example.com",
      tags: ["math", "code"],
      address: { city: "London", zip: "W1" },
    },
    { name: "Grace", age: 85, tags: ["navy"], address: { city: "New York", zip: null } },
    { name: "Linus", age: 21, tags: [], address: null },
  ];
  settings: Record<string, number> = { width: 640, height: 480 };
  deep = { a: { b: { c: [10, 20, { d: "found" }] } } } as {
    a: { b: { c: [number, number, { d: string }] } };
  };
  date = new Date("2024-02-29T12:30:00.000Z");
  later = new Date("2024-03-01T00:00:00.000Z");
  stock = new Map([
    ["apple", 3],
    ["pear", 0],
  ]);
  chosen = new Set(["fig", "apple"]);
  bytes = new Uint8Array([1, 2, 250]);
  key: "width" | "height" = "width";
  index = 1;
  kind: "list" | "table" | "none" = "list";

  get double() {
    return this.whole * 2;
  }

  get adults() {
    return this.people.filter((person) => person.age >= 30);
  }

  get longest() {
    return this.words.reduce((best, word) => (word.length > best.length ? word : best), "");
  }

  get total() {
    return this.numbers.reduce((sum, number) => sum + number, 0);
  }

  get summary() {
    return { adults: this.adults.length, total: this.total };
  }

  change() {
    this.whole += 1;
    this.fraction *= 3;
    this.negative = 4;
    this.zero -= 5;
    this.large /= 7;
    this.big += 2n;
    this.yes = !this.yes;
    this.no = !this.no;
    this.nothing = "something";
    this.missing = 0;
    this.text = this.text.toUpperCase();
    this.empty += "full";
    this.padded += "again ";
    this.unicode = `${this.unicode}!`;
    this.lines = this.lines.replace("two", "2");
    this.numbers.push(8);
    this.numbers.reverse();
    this.words[0] = "banana";
    this.words.splice(1, 1, "kiwi", "date");
    this.nested[1]!.push(7, 8);
    this.people[1]!.age = 20;
    this.people[2]!.tags.push("kernel");
    this.people[0]!.address!.city = "Paris";
    this.people.unshift({ name: "Alan", age: 41, tags: ["logic"], address: null });
    this.settings.height = 1080;
    this.settings.depth = 24;
    this.deep.a.b.c[2].d = "changed";
    this.date.setUTCDate(15);
    this.later = new Date(this.later.getTime() + 86_400_000);
    this.stock.set("pear", 9).set("fig", 1).delete("apple");
    this.chosen.add("kiwi");
    this.chosen.delete("fig");
    this.bytes[0] = 99;
    this.key = "height";
    this.index = 0;
    this.kind = "table";
  }
}
