import { background, latest, once, State } from "heddle";

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export class Handlers extends State {
  log: string[] = [];
  ticks = 0;
  slow = 0;
  fast = 0;
  found = "";
  loaded = "";

  onLoad() {
    this.loaded = "loaded";
    return [this.second, this.tick];
  }

  second() {
    this.loaded += ", then second";
  }

  @background
  async tick() {
    for (;;) {
      await sleep(100);
      this.ticks += 1;
    }
  }

  note(text: string) {
    this.log.push(text);
  }

  a() {
    this.note("a");
    return this.b;
  }

  async b() {
    await sleep(10);
    this.note("b");
  }

  several() {
    return [this.a, this.b, () => this.typed(7, { name: "x" })];
  }

  typed(count: number, item: { name: string }) {
    this.note(`${count + 1} ${item.name}`);
  }

  async *nested() {
    yield this.several;
    yield [this.a, [this.b]];
    this.note("end");
  }

  redirect() {
    this.ui.navigate("/away");
    return this.a;
  }

  clear() {
    this.log = [];
  }

  @background
  async count() {
    for (let step = 0; step < 5; step++) {
      await sleep(50);
      this.slow += 1;
    }
  }

  @background
  *rush() {
    for (let step = 0; step < 2_000; step++) {
      this.fast += 1;
      yield;
    }
  }

  @latest
  async search(text: string) {
    await sleep(text === "slow" ? 300 : 20);
    this.found = text;
  }

  @once
  welcome() {
    this.note("welcome");
  }
}
