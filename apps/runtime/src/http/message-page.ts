/** Pages that the runtime itself shows: nothing here, not published, stopped, broken. No scripts, no requests. */

import type { Diagnostic } from "@heddle/schema";

export interface MessagePage {
  status: number;
  title: string;
  /** A sentence or two for a person. */
  text: string;
  /** Findings of the compiler, for those who work on the app. */
  diagnostics?: Diagnostic[];
  /** Shown as a link to the app's start. */
  homeLink?: boolean;
}

const STYLE = `
:root { color-scheme: light dark; --text: #1c2024; --soft: #60646c; --line: #d9d9e0; --ground: #fcfcfd; --panel: #ffffff; --accent: #3e63dd; }
@media (prefers-color-scheme: dark) { :root { --text: #edeef0; --soft: #b0b4ba; --line: #363a3f; --ground: #111113; --panel: #18191b; --accent: #9eb1ff; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { box-sizing: border-box; width: min(40rem, 100vw); padding: 2rem; }
p.status { margin: 0 0 .5rem; color: var(--soft); font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; }
p { margin: 0; color: var(--soft); text-wrap: pretty; }
a { color: var(--accent); display: inline-block; margin-top: 1.5rem; }
ul { list-style: none; margin: 1.5rem 0 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
li { padding: .75rem 1rem; } li + li { border-top: 1px solid var(--line); }
code { display: block; color: var(--soft); font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
`;

/** The document; its style element carries the nonce. */
export function messagePage(page: MessagePage, nonce: string): string {
  const findings = (page.diagnostics ?? []).slice(0, 20).map((one) => {
    const place = [one.file, one.line, one.column].filter((part) => part !== undefined).join(":");
    return `<li>${escapeText(one.message)}${place ? `<code>${escapeText(place)}</code>` : ""}</li>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeText(page.title)}</title><style nonce="${nonce}">${STYLE}</style></head><body><main>`,
    `<p class="status">${page.status}</p><h1>${escapeText(page.title)}</h1><p>${escapeText(page.text)}</p>`,
    findings.length > 0 ? `<ul>${findings.join("")}</ul>` : "",
    page.homeLink ? '<a href="/">Go to the start page</a>' : "",
    "</main></body></html>",
  ].join("");
}

/** Policy of these pages. */
export function messagePolicy(nonce: string, frameAncestors: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors ${frameAncestors}`;
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
