/** The table of the bench by hand, in this browser alone: as little work as the same elements take. */

import { onAction, type Row, rowClasses } from "./actions.ts";

const table = document.querySelector("#rows")!;
const elements = new Map<number, Element>();
let rows: readonly Row[] = [];

const pattern = document.createElement("div");
const [rowClass, textClass] = rowClasses();
pattern.className = rowClass;
for (const text of ["0", "row"]) {
  const element = document.createElement("p");
  element.className = textClass;
  element.textContent = text;
  pattern.append(element);
}

function draw({ id, label }: Row): Element {
  const element = pattern.cloneNode(true) as Element;
  element.firstElementChild!.firstChild!.nodeValue = String(id);
  element.lastElementChild!.firstChild!.nodeValue = label;
  elements.set(id, element);
  return element;
}

onAction((change) => {
  const before = rows;
  rows = change(before);
  if (rows.length === 0) {
    elements.clear();
    table.textContent = "";
  } else if (rows.length > before.length) {
    for (const row of rows.slice(before.length)) table.append(draw(row));
  } else if (rows[1]!.id !== before[1]!.id) {
    const [one, other] = [elements.get(before[1]!.id)!, elements.get(before[998]!.id)!];
    const after = one.nextSibling;
    table.insertBefore(one, other);
    table.removeChild(other);
    table.insertBefore(other, after);
  } else
    for (const [index, row] of rows.entries())
      if (row !== before[index]) elements.get(row.id)!.lastElementChild!.firstChild!.nodeValue = row.label;
});
