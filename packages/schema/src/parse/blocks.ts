/** What only the whole app can tell of its blocks. */

import type { App } from "../app/app.ts";
import type { Block } from "../app/block.ts";
import { isControl } from "../controls/controls.ts";

type Report = (path: (string | number)[], message: string) => void;

/** Ids and names are there once, and every file that a block names exists. */
export function checkBlocks(app: App, report: Report): void {
  const names = new Set<string>();
  for (const [id, block] of Object.entries(app.blocks)) {
    const at = ["blocks", id];
    if (block.id !== id) report([...at, "id"], `must be the key it stands under, "${id}".`);
    if (Object.hasOwn(app.pages, id)) report(at, "is the id of a page too; ids are unique in an app.");
    if (isControl(block.name) || block.name === "Fragment")
      report([...at, "name"], `"${block.name}" is taken by Heddle; give the block another name.`);
    if (names.has(block.name)) report([...at, "name"], `There are two blocks named "${block.name}".`);
    names.add(block.name);
    checkNames(block, at, report);
    for (const list of ["uses", "types"] as const)
      block[list].forEach(({ file }, index) => {
        if (!Object.hasOwn(app.files, file))
          report([...at, list, index, "file"], `There is no file ${file} in the app.`);
      });
  }
}

/** Props, events, slots and states are all names in the block's expressions. */
function checkNames(block: Block, at: string[], report: Report): void {
  const taken = new Set<string>();
  const take = (name: string, path: (string | number)[]) => {
    if (taken.has(name)) report([...at, ...path], `"${name}" is there twice in this block.`);
    taken.add(name);
  };
  block.props.forEach(({ name }, index) => {
    take(name, ["props", index, "name"]);
  });
  block.events.forEach(({ name }, index) => {
    take(name, ["events", index, "name"]);
  });
  block.slots.forEach((name, index) => {
    take(name, ["slots", index]);
  });
  block.uses.forEach(({ name }, index) => {
    take(name, ["uses", index, "name"]);
  });
}
