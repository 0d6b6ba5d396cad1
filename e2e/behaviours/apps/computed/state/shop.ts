import { computed, every, State, uncached } from "heddle";

export class Settings extends State {
  factor = 2;
  double() {
    this.factor *= 2;
  }
}

interface Item {
  name: string;
  price: number;
}

export class Shop extends State {
  items: Item[] = [
    { name: "pen", price: 2 },
    { name: "ink", price: 5 },
  ];
  hidden = 0;
  showsAll = false;
  delay = 0;

  get total() {
    console.log("evaluated total");
    return this.items.reduce((sum, item) => sum + item.price, 0);
  }

  get cheap() {
    return this.items.filter((item) => item.price < 4).map((item) => item.name);
  }

  get scaled() {
    return this.total * this.use(Settings).factor;
  }

  @uncached get changes() {
    console.log("evaluated changes");
    return this.hidden;
  }

  @every(200) get ticks() {
    console.log("evaluated ticks");
    return Date.now();
  }

  shipping = computed<number>(
    async () => {
      console.log("evaluated shipping");
      const count = this.items.length;
      await new Promise<void>((resolve) => setTimeout(resolve, 50 + this.delay));
      return count * 3;
    },
    { initial: 0 },
  );

  get isComputing() {
    return computed.status(this, "shipping").pending;
  }

  add() {
    this.items.push({ name: `item ${this.items.length + 1}`, price: 3 });
  }

  reprice() {
    this.items[0]!.price += 1;
  }

  touch() {
    this.hidden += 1;
  }

  double() {
    this.use(Settings).double();
  }

  toggle() {
    this.showsAll = !this.showsAll;
  }

  async order() {
    this.items.push({ name: "last", price: 1 });
    this.ui.toast(`Shipping is ${await computed.value(this, "shipping")}`);
  }
}
