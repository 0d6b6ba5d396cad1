import type { AppFiles } from "./test-runtime.ts";

/**
 * Nothing shared: its sessions may be at any node.
 * @param address what `Held` asks, and waits for
 */
export function ownApp(address = "http://127.0.0.1:1"): AppFiles {
  return {
    "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Own" }),
    "state/counter.ts": `import { State } from "heddle";

export class Counter extends State {
  count = 0;
  increment() { this.count += 1; }
  async held() {
    await fetch("${address}");
    this.count += 1;
  }
  async slowly() {
    await new Promise<void>((resolve) => setTimeout(resolve, 2_000));
    this.count += 1;
  }
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
import { Counter } from "../state/counter";

export default page({ title: "Own" }, () => {
  const counter = use(Counter);
  return (
    <VStack>
      <Text>{\`count \${counter.count}\`}</Text>
      <Button onClick={counter.increment}>Add one</Button>
      <Button onClick={counter.held}>Held</Button>
      <Button onClick={counter.slowly}>Slowly</Button>
      <Button onClick={counter.streamed}>Streamed</Button>
    </VStack>
  );
});
`,
  };
}
