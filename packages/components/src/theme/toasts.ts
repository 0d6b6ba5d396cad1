/** A sign of 24 × 24 that is filled with the colour behind it, from what is drawn in it. */
function sign(drawing: string): string {
  return `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'%3E${drawing.replaceAll("<", "%3C").replaceAll(">", "%3E")}%3C/svg%3E")`;
}

/** Lucide's `info`, `circle-check`, `triangle-alert` and `circle-alert`: told apart by their form, not only by their colour. */
const signs = {
  info: sign("<circle cx='12' cy='12' r='10'/><path d='M12 16v-4M12 8h.01'/>"),
  success: sign("<circle cx='12' cy='12' r='10'/><path d='m9 12 2 2 4-4'/>"),
  warning: sign(
    "<path d='m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01'/>",
  ),
  error: sign("<circle cx='12' cy='12' r='10'/><path d='M12 8v4M12 16h.01'/>"),
};

/**
 * Styles of the messages at the lower edge of the window. A bar of the page that stands there itself, such as the field of a chat,
 * has the class `toasts-above`: it is what they stand above, and as wide as. Where what was said last must stay in sight, the bar at
 * the top has `toasts-below`. In browsers that cannot tie one box to another they stand at the lower edge, and while no such bar is
 * shown, at the edge that it would stand at.
 */
export const toastsCss = `@utility toasts-above { anchor-name: --toasts; }
@utility toasts-below {
  anchor-name: --toasts;
  @supports (position-anchor: --toasts) {
    :root:has(&) .heddle-notifications { inset: max(0px, anchor(bottom, 4px) - 4px) anchor(right, 0px) auto anchor(left, 0px); }
  }
}
@layer base {
  .heddle-notifications { position: fixed; inset: auto 0 0 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; overflow: visible; background: none; pointer-events: none; }
  @supports (position-anchor: --toasts) {
    .heddle-notifications { position-anchor: --toasts; inset: auto anchor(right, 0px) max(0px, anchor(top, 4px) - 4px) anchor(left, 0px); }
  }
  .heddle-toasts { display: flex; flex-direction: column; align-items: center; gap: 8px; padding: 16px; margin: 0; list-style: none; pointer-events: none; }
  .heddle-toast { pointer-events: auto; display: flex; align-items: flex-start; gap: 10px; max-width: min(440px, 100%); padding: 11px 10px 11px 12px; border: 1px solid light-dark(var(--line), color-mix(in oklab, var(--edge) 60%, var(--raised))); border-radius: calc(var(--radius) + 2px); background: light-dark(var(--panel), var(--raised)); color: var(--ink); font-size: 14px; line-height: 20px; overflow-wrap: anywhere; box-shadow: var(--float-shadow); }
  .heddle-toast::before { content: ""; flex: none; width: 18px; height: 18px; margin-top: 1px; background: var(--accent); mask: ${signs.info} center / contain; }
  .heddle-toast[data-kind="success"]::before { background: var(--good); mask-image: ${signs.success}; }
  .heddle-toast[data-kind="warning"]::before { background: var(--warn); mask-image: ${signs.warning}; }
  .heddle-toast[data-kind="error"]::before { background: var(--bad); mask-image: ${signs.error}; }
  .heddle-toast[data-kind="loading"]::before { box-sizing: border-box; border: 2px solid light-dark(var(--line), var(--edge)); border-top-color: var(--accent); border-radius: 50%; background: none; mask: none; }
  .heddle-toast-text { flex: 1; min-width: 0; text-wrap: pretty; }
  .heddle-toast-description { display: block; color: var(--muted); font-size: 13px; }
  .heddle-toast-place { display: block; margin-top: 2px; color: var(--muted); font: 12px/18px ui-monospace, "JetBrains Mono", Menlo, Consolas, monospace; }
  .heddle-toast .heddle-toast-place button { display: inline; width: auto; height: auto; margin: 0; border-radius: 3px; color: var(--ink); text-decoration: underline; text-underline-offset: 2px; }
  .heddle-toast button { flex: none; display: grid; place-items: center; width: 24px; height: 24px; margin: -2px 0; border-radius: 6px; color: var(--muted); cursor: pointer; }
  .heddle-toast .heddle-toast-action { width: auto; max-width: 160px; padding: 0 8px; border: 1px solid light-dark(var(--edge), var(--faint)); color: var(--ink); font-size: 13px; font-weight: 550; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .heddle-toast button:hover { background: color-mix(in oklab, var(--ink) 8%, transparent); color: var(--ink); }
  .heddle-toast button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  @media (prefers-reduced-motion: no-preference) {
    .heddle-toast { animation: heddle-appear 160ms ease-out; }
    .heddle-toast[data-kind="loading"]::before { animation: heddle-turn 0.8s linear infinite; }
  }
  @keyframes heddle-turn { to { transform: rotate(1turn); } }
}`;
