import type { AppFiles } from "./test-runtime.ts";

/** A small app that the fault tests drive: a counter, shared and own, a list, slow, growing and poisonous handlers. */
export const counterApp: AppFiles = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Counter" }),
  "state/counter.ts": `import { SharedState, State } from "heddle";

export class Total extends SharedState {
  clicks = 0;
  click() { this.clicks += 1; }
}

export class Counter extends State {
  count = 0;
  text = "";
  lines: string[] = [];
  increment() { this.count += 1; }
  append() { this.lines.push("line " + this.lines.length); }
  grow() { this.text = "x".repeat(100_000) + this.count; this.count += 1; }
  spin() { this.count += 1; for (;;) {} }
  async together() { await this.use(Total).click(); this.count += 1; }
  async *streamed() {
    this.count += 1;
    yield;
    await new Promise<void>((resolve) => setTimeout(resolve, 60_000));
    this.count += 100;
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Counter, Total } from "../state/counter";

export default page({ title: "Counter" }, () => {
  const counter = use(Counter);
  const total = use(Total);
  return (
    <VStack>
      <Text>{\`count \${counter.count}\`}</Text>
      <Text>{\`lines \${counter.lines.length}\`}</Text>
      <Text>{\`total \${total.clicks}\`}</Text>
      <Text>{counter.text}</Text>
      <Button onClick={counter.increment}>Add one</Button>
      <Button onClick={counter.append}>Append</Button>
      <Button onClick={counter.grow}>Grow</Button>
      <Button onClick={counter.spin}>Spin</Button>
      <Button onClick={counter.together}>Together</Button>
      <Button onClick={counter.streamed}>Streamed</Button>
    </VStack>
  );
});
`,
};
