import { underBasePath } from "@heddle/components/base-path";
import type { Template } from "@heddle/state-engine/program";
import { loadComponents } from "./components.ts";
import { loadLocal } from "./local-layer.ts";

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
    loadLocal(template),
    template.style ? loadStyles(template.style) : null,
  ]);
  return template;
}

/** Brings a template and what drawing it takes into the browser's cache, without changing the page that is shown. */
export async function prefetchTemplate(hash: string): Promise<void> {
  const template = templates.get(hash) ?? (await fetchTemplate(hash));
  if (template.style && !styleLink(stylesAddress(template.style))) {
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.as = "style";
    link.href = stylesAddress(template.style);
    document.head.append(link);
  }
  await loadComponents(template.components);
}

async function fetchTemplate(hash: string): Promise<Template> {
  const response = await fetch(underBasePath(`/_heddle/templates/${encodeURIComponent(hash)}.json`));
  if (!response.ok) throw new Error(`The server has no template ${hash} (${response.status}).`);
  const template: Template = await response.json();
  keepTemplate(template);
  return template;
}

function stylesAddress(hash: string): string {
  return underBasePath(`/_heddle/styles/${hash}.css`);
}

/** Adds a stylesheet unless the page has it, and waits until it applies. One that fails to load is done without. */
function loadStyles(hash: string): Promise<void> {
  const address = stylesAddress(hash);
  if (styleLink(address)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

function styleLink(address: string): HTMLLinkElement | undefined {
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  return links.find((link) => link.getAttribute("href") === address);
}

/** After another template is drawn, the styles of the one before are taken away. */
export function keepOnlyStyles(template: Template): void {
  if (!template.style) return;
  const address = stylesAddress(template.style);
  for (const link of [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")]) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith(underBasePath("/_heddle/styles/")) && href !== address) link.remove();
  }
}
