import { JsxWriter } from "./jsx.ts";

/** Text of a page that collects what the page has to import. */
export class PageWriter extends JsxWriter {
  readonly #blocks = new Set<string>();

  /** `<Variant name="sm">…</Variant>`; what is within braces already is written as it is. */
  block(name: string, attributes: Readonly<Record<string, string>>, inner = ""): string {
    this.#blocks.add(name);
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
    return inner === "" ? `<${name}${written.join("")} />` : `<${name}${written.join("")}>${inner}</${name}>`;
  }

  /** @param body what was written with this writer */
  imports(body: string): string {
    const helpers = ["page", ...["use", "bind"].filter((helper) => body.includes(`${helper}(`))];
    return [
      `import { ${helpers.join(", ")} } from "heddle";`,
      `import { ${[...this.components].join(", ")} } from "heddle/components";`,
      ...[...this.#blocks].map((name) => `import ${name} from "../blocks/${name}";`),
    ].join("\n");
  }
}

/** A text as the value of an attribute. */
export function quoted(text: string): string {
  return `{${JSON.stringify(text)}}`;
}
