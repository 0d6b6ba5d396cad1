import type { AppFiles } from "./test-runtime.ts";

/** An app whose sessions can rest, but for what its buttons start; it notes what it is told of its life. */
export const restingApp: AppFiles = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Resting" }),
  "state/notes.ts": `import { SharedState, State } from "heddle";

export class Log extends SharedState {
  lines: string[] = [];
  add(line: string) { this.lines.push(line); }
}

export class Notes extends State {
  count = 0;
  rows: { id: number; text: string }[] = Array.from({ length: 20 }, (_, id) => ({ id, text: "row " + id }));
  answer = "";
  onLoad() { this.answer = "loaded"; }
  onUnload() { return this.use(Log).add("unload " + this.count); }
  onDisconnect() { return this.use(Log).add("disconnect " + this.count); }
  add() { this.count += 1; this.rows[0] = { ...this.rows[0]!, text: "changed " + this.count }; }
  prepend() { this.rows.unshift({ id: this.rows.length, text: "new " + this.rows.length }); }
  remind() { setTimeout(() => { this.count += 100; }, 1_500); }
  async ask() { this.answer = (await this.ui.confirm("Really?")) ? "yes" : "no"; }
}
`,
  "pages/index.tsx": `import { each, page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Notes } from "../state/notes";

export default page({ title: "Resting" }, () => {
  const notes = use(Notes);
  return (
    <VStack>
      <Text>{\`count \${notes.count}\`}</Text>
      <Text>{notes.answer}</Text>
      {notes.rows.map((row) => <Text key={row.id}>{row.text}</Text>)}
      <Button onClick={notes.add}>Add</Button>
      <Button onClick={notes.prepend}>Prepend</Button>
      <Button onClick={notes.remind}>Remind</Button>
      <Button onClick={notes.ask}>Ask</Button>
    </VStack>
  );
});
`.replace("each, ", ""),
  "pages/clock.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Notes } from "../state/notes";

export default page({ title: "Clock" }, () => {
  const notes = use(Notes);
  return (
    <VStack>
      <Text>{\`count \${notes.count}\`}</Text>
      <Text>{\`at \${Math.floor(Date.now() / 1_000) + notes.count * 0}\`}</Text>
      <Button onClick={notes.add}>Add</Button>
    </VStack>
  );
});
`,
  "pages/log.tsx": `import { page, use } from "heddle";
import { Text, VStack } from "heddle/components";
import { Log } from "../state/notes";

export default page({ title: "Log" }, () => {
  const log = use(Log);
  return <VStack><Text>{\`log \${log.lines.join(", ")}\`}</Text></VStack>;
});
`,
};
