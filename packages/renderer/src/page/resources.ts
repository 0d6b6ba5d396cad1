import type { Template } from "@heddle/state-engine/program";
import { loadComponents } from "./components.ts";

const templates = new Map<string, Template>();

export function keepTemplate(template: Template): void {
  templates.set(template.hash, template);
}

/**
 * A template with everything that drawing it takes: its components and its styles.
 * @throws when the server does not have it (any more) or cannot be reached.
 */
export async function loadTemplate(hash: string): Promise<Template> {
  const template = templates.get(hash) ?? (await fetchTemplate(hash));
  await Promise.all([
    loadComponents(template.components),
    template.style ? loadStyles(template.style) : null,
  ]);
  return template;
}

async function fetchTemplate(hash: string): Promise<Template> {
  const response = await fetch(`/_heddle/templates/${encodeURIComponent(hash)}.json`);
  if (!response.ok) throw new Error(`The server has no template ${hash} (${response.status}).`);
  const template: Template = await response.json();
  keepTemplate(template);
  return template;
}

function stylesAddress(hash: string): string {
  return `/_heddle/styles/${hash}.css`;
}

/** Adds a stylesheet unless the page has it, and waits until it applies. One that fails to load is done without. */
function loadStyles(hash: string): Promise<void> {
  const address = stylesAddress(hash);
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    if (link.getAttribute("href") === address) return Promise.resolve();
  }
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** After another template is drawn, the styles of the one before are taken away. */
export function keepOnlyStyles(template: Template): void {
  if (!template.style) return;
  const address = stylesAddress(template.style);
  for (const link of [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")]) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("/_heddle/styles/") && href !== address) link.remove();
  }
}
