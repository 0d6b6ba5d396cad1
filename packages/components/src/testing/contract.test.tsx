/** What holds for every component: its manifest, its classes, its HTML on server and in browser, its accessibility. */

import type { ComponentManifest } from "@heddle/schema";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { bindables } from "../../generated/bindables.ts";
import { componentClasses } from "../../generated/classes.ts";
import { heavy } from "../../generated/heavy.ts";
import { manifests } from "../../generated/manifests.ts";
import { plain } from "../../generated/plain.ts";
import { eager, lazy } from "../../generated/registry.ts";
import { settleRootProps } from "../style/element.ts";
import { accessibilityIssues, complaintsSoFar, draw, hydrate } from "./draw.tsx";
import { all, components, example, typical } from "./example.tsx";
import { noteChecks, UNFINISHED } from "./results.ts";

/** Renderings that together reach every class: each value of each prop, alone and with all the others at their first. */
function variants(manifest: ComponentManifest): Record<string, unknown>[] {
  const entries = Object.entries(manifest.props);
  const first = Object.fromEntries(entries.map(([name, prop]) => [name, typical(prop.type)[0]]));
  const handlers = Object.fromEntries(Object.keys(manifest.events).map((name) => [name, () => undefined]));
  const slots = Object.fromEntries(Object.keys(manifest.slots).map((name) => [name, "content"]));
  const singles = entries.flatMap(([name, prop]) => typical(prop.type).map((value) => ({ [name]: value })));
  const pairs = entries
    .filter(([, prop]) => prop.type.kind === "choice")
    .flatMap(([name, prop], index, choices) =>
      choices
        .slice(index + 1)
        .flatMap(([other, otherProp]) =>
          typical(prop.type).flatMap((value) =>
            typical(otherProp.type).map((second) => ({ [name]: value, [other]: second })),
          ),
        ),
    );
  return [{}, ...singles, ...pairs].flatMap((props) => [
    { ...props, ...slots },
    { ...first, ...handlers, ...slots, hidden: false, ...props },
  ]);
}

function classesIn(html: string): string[] {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return [...holder.querySelectorAll("[class]")].flatMap((element) => [...element.classList]);
}

const markdown = `# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6\n\n- a\n- [x] b\n\n1. c\n\n> q\n\n\`\`\`\ncode\n\`\`\`\n\n---\n\n**b** \`c\` [l](/x) ![i](/y.png)\n\n| a |\n|---|\n| 1 |`;

describe.each(all.map((manifest) => [manifest.name, manifest] as const))("%s", (name, manifest) => {
  const Component = components[name]!;

  it("has a manifest that people and tools can rely on", () => {
    const sentences = [
      manifest,
      ...Object.values(manifest.props),
      ...Object.values(manifest.events),
      ...Object.values(manifest.slots),
    ];
    for (const { label, help } of sentences) {
      expect(label).toMatch(/^[A-Z]/);
      expect(help).toMatch(/\.$/);
    }
    const content = Object.values(manifest.props).filter((prop) => prop.content);
    expect(content.length + ("children" in manifest.slots ? 1 : 0)).toBeLessThanOrEqual(1);
    for (const prop of Object.values(manifest.props)) {
      if (prop.bindable) expect(manifest.events[prop.bindable.event]?.argument).toBeTruthy();
    }
    for (const event of Object.values(manifest.events)) {
      expect(event.argument === undefined).toBe(event.payload === "none");
    }
    expect(manifest.props.hidden?.blocksEvents).toBe("subtree");
  });

  it("is where the manifest says: in the base chunk or in one of its own", () => {
    expect(Object.hasOwn(manifest.chunk ? lazy : eager, name)).toBe(true);
    expect(Object.hasOwn(manifest.chunk ? eager : lazy, name)).toBe(false);
    const bindable = Object.entries(manifest.props).find(([, prop]) => prop.bindable);
    expect(bindables[name]).toEqual(
      bindable ? { prop: bindable[0], event: bindable[1].bindable!.event } : undefined,
    );
  });

  it("is called plain when, and only when, it can be called outside of React with all its variants", () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const call = Component as (props: Record<string, unknown>) => unknown;
    const isPlain = variants(manifest).every((props) => {
      try {
        call(props);
        return true;
      } catch {
        return false;
      }
    });
    complaints.mockRestore();
    expect(plain.has(name)).toBe(isPlain);
  });

  it("puts all it is given on its root element", () => {
    const { container, root } = draw(<Component id="here" className="mine" data-node="n1" />);
    expect(container.children.length).toBe(1);
    expect(root.getAttribute("data-node")).toBe("n1");
    expect(root.classList.contains("mine")).toBe(true);
    // By the attribute: jsdom may answer `#here` with what an earlier test drew.
    expect(container.querySelector('[id="here"]')).not.toBeNull();
  });

  it("draws its example, accessibly", async () => {
    const { container } = draw(example(manifest.example));
    expect(await accessibilityIssues(container)).toEqual([]);
  });

  it("looks the same from the server and in the browser", () => {
    noteChecks("server", name, UNFINISHED);
    const { before, after } = hydrate(example(manifest.example));
    noteChecks("server", name, [...complaintsSoFar(), ...(after === before ? [] : ["other HTML"])]);
    expect(after).toBe(before);
  });

  it("uses just the classes it declares", () => {
    const drawn = variants(manifest).map((props) => renderToStaticMarkup(<Component {...props} />));
    if (name === "Markdown") drawn.push(renderToStaticMarkup(<Component text={markdown} />));
    if (name === "Tab") drawn.push(renderToStaticMarkup(example(manifests.Tabs!.example)));
    const own = new Set(drawn.flatMap(classesIn).filter((className) => className.includes("ui:")));
    const declared = new Set(componentClasses[name]);
    for (const className of own) {
      const isOfAnother = Object.entries(componentClasses).some(([, classes]) => classes.includes(className));
      expect(isOfAnother, `${className} is declared nowhere`).toBe(true);
    }
    if (name !== "Tab")
      for (const className of own) expect(declared, `${className} of ${name}`).toContain(className);
  });

  it("copes with any value for any prop", () => {
    const names = Object.keys(manifest.props);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 })), (props) => {
        const given: Record<string, unknown> = { ...props };
        settleRootProps(given);
        renderToStaticMarkup(<Component {...given} />);
      }),
      { numRuns: 20 },
    );
  });
});

it("names every lazy component for the server too", () => {
  expect(Object.keys(heavy).sort()).toEqual(Object.keys(lazy).sort());
});

it("loads each lazy component from its own chunk", async () => {
  for (const [name, load] of Object.entries(lazy)) expect((await load())[name], name).toBe(heavy[name]);
});
