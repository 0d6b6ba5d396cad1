/** The page that shows all pictures beside each other. */

import { kebabCase } from "../gallery/name.ts";

export const STATES = ["light", "dark", "states", "narrow"] as const;
export type State = (typeof STATES)[number];

const HEADS: Readonly<Record<State, string>> = {
  light: "Light",
  dark: "Dark",
  states: "Disabled, wrong, …",
  narrow: "320 pixels",
};

/** @param taken which pictures there are of a component, by its name */
export function picturesPage(taken: ReadonlyMap<string, readonly State[]>): string {
  const rows = [...taken].map(([name, states]) => {
    const cells = STATES.map((state) => `<td>${states.includes(state) ? picture(name, state) : ""}</td>`);
    return `<tr id="${kebabCase(name)}"><th scope="row">${name}</th>${cells.join("")}</tr>`;
  });
  const links = [...taken.keys()].map((name) => `<a href="#${kebabCase(name)}">${name}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Components in four states</title>
<style>
  body { margin: 24px; font: 15px/1.5 system-ui, sans-serif; }
  nav { display: flex; flex-wrap: wrap; gap: 4px 12px; margin-bottom: 24px; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  th, td { padding: 8px; border-top: 1px solid #ddd; text-align: start; vertical-align: top; }
  th:first-child { width: 130px; }
  th:last-child { width: 340px; }
  img { max-width: 100%; border-radius: 6px; box-shadow: 0 0 0 1px #e3e3e3; }
</style>
<h1>Components in four states</h1>
<nav>${links.join("\n")}</nav>
<table>
<thead><tr><th>Component</th>${STATES.map((state) => `<th>${HEADS[state]}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</html>
`;
}

function picture(name: string, state: State): string {
  const file = `${kebabCase(name)}-${state}.png`;
  return `<a href="${file}"><img src="${file}" alt="${name}, ${HEADS[state]}" loading="lazy"></a>`;
}
