/** H1 and H4 over random runs: when I have undone everything, what remains is what there was and what others did. */

import { createApp } from "@heddle/schema";
import { expect, test, vi } from "vitest";
import { execute } from "../operations/execute.ts";
import { clock, TestEditor } from "../testing/editor.ts";
import { act, type Tally } from "../testing/peer.ts";
import { Random } from "../testing/random.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 120_000 });

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed + 1);

function place(editor: TestEditor, id: string) {
  const { parent, slot, order } = editor.app.nodes[id]!;
  return { parent, slot, order };
}

test.each(SEEDS)("Ada does and undoes everything while Ben works: seed %i", (seed) => {
  const random = new Random(seed);
  const start = new TestEditor(createApp("Shared"));
  const boxes = Array.from({ length: 4 }, () => start.insert("Box"));
  for (const box of boxes) for (let at = 0; at < 4; at++) start.insert("Text", box);
  const [ada, ben] = [new TestEditor(start.doc), new TestEditor(start.doc)];
  const nodes = Object.keys(start.app.nodes);
  const titles = new Map<string, string>();
  const added: string[] = [];
  const tally: Tally = { made: new Set(), refused: 0, done: 0 };

  for (let at = 0; at < 80; at++) {
    clock.now += random.chance(0.5) ? 5_000 : 10;
    act(ada, random, tally);
    // Ben names what stands where he sees it, and adds to boxes; he moves and deletes nothing.
    const node = random.pick(nodes)!;
    if (random.chance(0.6)) {
      const title = `Ben ${at}`;
      const done = execute(
        ben.doc,
        "node.setProp",
        { nodes: [node], prop: "title", value: { value: title } },
        ben.origin,
      );
      if (done.ok) titles.set(node, title);
    } else {
      const trees = [{ type: "Text", props: { text: { value: `Ben ${at}` } }, events: {}, slots: {} }];
      const done = execute(
        ben.doc,
        "node.insert",
        { target: { parent: random.pick(boxes)! }, trees },
        ben.origin,
      );
      if (done.ok) added.push(...done.value.nodes);
    }
    if (random.chance(0.3)) ada.sync(ben);
  }
  ada.sync(ben);
  while (ada.history.undo().step);
  ada.sync(ben);

  expect(ben.app).toEqual(ada.app);
  for (const id of nodes) {
    expect([id, place(ada, id)]).toEqual([id, place(start, id)]);
    const title = titles.get(id);
    if (title !== undefined) expect(ada.app.nodes[id]!.props.title).toEqual({ value: title });
    expect(ada.app.nodes[id]!.props.text).toEqual(start.app.nodes[id]!.props.text);
  }
  for (const id of added) expect(boxes).toContain(ada.app.nodes[id]?.parent);
  expect(Object.keys(ada.app.nodes).sort()).toEqual([...nodes, ...added].sort());
  expect(ada.app.files).toEqual({});
  expect(Object.keys(ada.app.pages)).toEqual(Object.keys(start.app.pages));
});
