/** Pages that the runtime itself shows: nothing here, not published, stopped, broken. No scripts, no requests. */

import type { Diagnostic } from "@heddle/schema";

export interface MessagePage {
  status: number;
  title: string;
  /** A sentence or two for a person. */
  text: string;
  /** Findings of the compiler, for those who work on the app. */
  diagnostics?: Diagnostic[];
  /** Path of the app's start, shown as a link. */
  homeLink?: string;
  /** Seconds after which it may well be there: machines are told so, and people get a link that tries again. */
  retrySeconds?: number;
}

/** The colours and sizes of an app's own pages, which these stand in for. */
const STYLE = `
:root { color-scheme: light dark; --ink: #171a21; --muted: #5a6473; --line: #e3e6eb; --ground: #f4f5f7; --panel: #ffffff; --raised: #e8ebf0; --accent: #3f5bf6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --muted: #9aa2b0; --line: #25282f; --ground: #0e0f12; --panel: #15171b; --raised: #272b33; --accent: #8ea2ff; } }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; background: var(--ground); color: var(--ink); font: 15px/24px "Inter Variable", Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; -webkit-font-smoothing: antialiased; }
main { box-sizing: border-box; width: min(32rem, 100vw - 2rem); margin: 1rem; padding: 2rem; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); box-shadow: 0 12px 32px -12px rgb(9 12 20 / 0.18); }
p.status { display: inline-block; margin: 0 0 1rem; padding: 0 .625rem; border-radius: 999px; background: var(--raised); color: var(--muted); font-size: 13px; font-weight: 600; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 .5rem; font-size: 22px; font-weight: 650; line-height: 30px; letter-spacing: -.015em; text-wrap: balance; }
p { margin: 0; color: var(--muted); text-wrap: pretty; }
a { display: inline-block; margin-top: 1.25rem; border-radius: 4px; color: var(--accent); font-weight: 550; text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
ul { list-style: none; margin: 1.25rem 0 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; }
li { padding: .625rem .875rem; font-size: 14px; line-height: 20px; } li + li { border-top: 1px solid var(--line); }
code { display: block; margin-top: 2px; color: var(--muted); font: 12px/18px ui-monospace, "JetBrains Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
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
    // The same address, its query included.
    page.retrySeconds === undefined ? "" : '<a href="">Try again</a>',
    page.homeLink ? `<a href="${escapeText(page.homeLink)}">Go to the start page</a>` : "",
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
