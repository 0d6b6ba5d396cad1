import { manifests } from "@heddle/components/manifests";
import { expect, it } from "vitest";
import { appOf, code } from "../fixture/app.ts";
import { compileProgram } from "./index.ts";

const logic = `import { computed, every, State, uncached } from "heddle";
export class Cart extends State {
  count = 1;
  currency = "EUR";
  total = computed(async () => { await rate(this.currency); return this.count * this.factor; }, { initial: 0 });
  factor = 2;
  #secret = 3;
  hidden = computed(async () => this.#secret, { initial: 0 });
  other = computed(async () => this.use(Cart).count, { initial: 0 });
  ring: number = computed<number>(async () => this.around, { initial: 0 });
  get around(): number { return this.ring + 1; }
  get label() { return this.total + this.currency; }
  @uncached get now() { return this.count; }
  @every(1_000) get time() { return this.count; }
  get late() { return this.time; }
}
async function rate(of: string) { return of.length; }
`;

it("what computed values read is known from their text, decorators count", async () => {
  const texts = ["total", "label", "now", "time", "late"];
  const app = appOf(
    texts.map((name) => ({ type: "Text", props: { text: code(`cart.${name}`) } })),
    { "state/cart.ts": logic },
    [{ name: "cart", file: "state/cart.ts", className: "Cart" }],
  );
  const { program, diagnostics } = await compileProgram(app, manifests, { draft: false });
  expect(diagnostics).toEqual([]);
  const [state] = program!.info.states;
  expect(state!.computed).toEqual({
    total: ["count", "currency", "factor"],
    hidden: ["__private_Cart_secret"],
    other: null,
    ring: ["ring"],
  });
  expect(state!.getters).toEqual({
    around: ["ring"],
    label: ["count", "currency", "factor", "total"],
    now: null,
    time: ["count", "time"],
    late: ["count", "time"],
  });
  const reads = program!.info.pages[0]!.bindings.map((binding) => binding.reads.map(([, field]) => field));
  expect(reads).toEqual([
    ["count", "currency", "factor", "total"],
    ["count", "currency", "factor", "total"],
    ["**"],
    ["count", "time"],
    ["count", "time"],
  ]);
});
