/** Styles of what the renderer itself shows around a page: toasts and the state of the connection. */
export const shellCss = `@layer base {
  .heddle-notifications { position: fixed; inset: auto 0 0 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; overflow: visible; background: none; pointer-events: none; }
  .heddle-toasts { display: flex; flex-direction: column; align-items: center; gap: 8px; padding: 16px; margin: 0; list-style: none; pointer-events: none; }
  .heddle-toast { pointer-events: auto; display: flex; align-items: flex-start; gap: 10px; max-width: min(440px, 100%); padding: 10px 10px 10px 14px; border: 1px solid var(--line); border-radius: calc(var(--radius) + 2px); background: var(--panel); color: var(--ink); font-size: 14px; line-height: 20px; overflow-wrap: anywhere; box-shadow: var(--float-shadow); }
  .heddle-toast::before { content: ""; flex: none; width: 8px; height: 8px; margin-top: 6px; border-radius: 50%; background: var(--accent); }
  .heddle-toast[data-kind="success"]::before { background: var(--good); }
  .heddle-toast[data-kind="warning"]::before { background: var(--warn); }
  .heddle-toast[data-kind="error"]::before { background: var(--bad); }
  .heddle-toast[data-kind="loading"]::before { width: 12px; height: 12px; margin: 4px -2px 0; border: 2px solid var(--line); border-top-color: var(--accent); background: none; }
  .heddle-toast-text { flex: 1; min-width: 0; text-wrap: pretty; }
  .heddle-toast-description { display: block; color: var(--muted); font-size: 13px; }
  .heddle-toast-place { display: block; margin-top: 2px; color: var(--muted); font: 12px/18px ui-monospace, "JetBrains Mono", Menlo, Consolas, monospace; }
  .heddle-toast .heddle-toast-place button { display: inline; width: auto; height: auto; margin: 0; border-radius: 3px; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
  .heddle-toast button { flex: none; display: grid; place-items: center; width: 24px; height: 24px; margin: -2px 0; border-radius: 6px; color: var(--muted); cursor: pointer; }
  .heddle-toast .heddle-toast-action { width: auto; max-width: 160px; padding: 0 8px; color: var(--accent); font-weight: 550; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .heddle-toast button:hover { background: var(--field); color: var(--ink); }
  .heddle-toast button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  .heddle-question { width: min(440px, calc(100vw - 32px)); max-height: calc(100vh - 32px); margin: auto; padding: 20px; border: 1px solid var(--line); border-radius: calc(var(--radius) + 4px); background: var(--panel); color: var(--ink); font-size: 15px; line-height: 24px; overflow-wrap: anywhere; box-shadow: var(--modal-shadow); }
  .heddle-question::backdrop { background: rgb(9 12 20 / 0.45); }
  .heddle-question form { display: flex; flex-direction: column; gap: 10px; }
  .heddle-question h2 { font-size: 17px; font-weight: 600; }
  .heddle-question p { color: var(--muted); white-space: pre-line; }
  .heddle-question label { font-size: 13px; font-weight: 550; margin-bottom: -4px; }
  .heddle-question input, .heddle-question textarea { width: 100%; padding: 6px 12px; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--panel); color: var(--ink); }
  .heddle-question-buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; margin-top: 10px; }
  .heddle-question button { min-width: 80px; padding: 6px 14px; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--panel); color: var(--ink); font-weight: 550; cursor: pointer; }
  .heddle-question button:hover { background: var(--field); }
  .heddle-question button[data-kind="main"] { border-color: transparent; background: var(--accent-fill); color: var(--accent-ink); }
  .heddle-question button[data-kind="danger"] { border-color: transparent; background: var(--bad-fill); color: #fff; }
  .heddle-question button:disabled { opacity: 0.5; cursor: not-allowed; }
  .heddle-question :is(button, input, textarea):focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  .heddle-loading span { position: fixed; inset: 0 0 auto 0; z-index: 2147483000; height: 3px; overflow: hidden; color: transparent; font-size: 0; }
  .heddle-loading span::before { content: ""; position: absolute; inset: 0; background: var(--accent); transform-origin: left; animation: heddle-loading 8s cubic-bezier(0.1, 0.7, 0.1, 1) forwards; }
  @keyframes heddle-loading { from { transform: scaleX(0.08); } to { transform: scaleX(0.95); } }
  @media (prefers-reduced-motion: reduce) { .heddle-loading span::before { animation: none; transform: none; } }
  .heddle-connection { position: fixed; inset: 0 0 auto 0; z-index: 2147483001; display: flex; justify-content: center; padding: 10px; pointer-events: none; }
  .heddle-connection-notice { display: flex; align-items: center; gap: 8px; padding: 6px 12px; border: 1px solid var(--line); border-radius: 17px; background: var(--panel); color: var(--ink); font-size: 13px; line-height: 20px; overflow-wrap: anywhere; box-shadow: 0 4px 16px -4px rgb(9 12 20 / 0.2); }
  .heddle-connection-notice::before { content: ""; flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--warn); }
  .heddle-connection-notice[data-kind="ended"]::before { background: var(--bad); }
  .heddle-connection-notice span { text-wrap: pretty; }
  .heddle-connection-notice button { pointer-events: auto; flex: none; margin: -2px -4px -2px 0; padding: 2px 8px; border-radius: 12px; color: var(--accent); font-weight: 550; cursor: pointer; }
  .heddle-connection-notice button:hover { background: var(--field); }
  .heddle-connection-notice button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  html:has(dialog:modal) { overflow: hidden; }
  html[data-heddle-scrollbar]:has(dialog:modal) { scrollbar-gutter: stable; }
  [data-heddle-waits] { min-width: 3em; min-height: 1lh; border-radius: 4px; background: var(--field); color: transparent; }
  @media (prefers-reduced-motion: no-preference) {
    .heddle-toast, .heddle-question[open], .heddle-connection-notice { animation: heddle-appear 160ms ease-out; }
    .heddle-toast[data-kind="loading"]::before { animation: heddle-turn 0.8s linear infinite; }
    .heddle-connection-notice[data-kind="waiting"]::before { animation: heddle-wait 1.6s ease-in-out infinite; }
  }
  @keyframes heddle-appear { from { opacity: 0; transform: translateY(6px); } }
  @keyframes heddle-turn { to { transform: rotate(1turn); } }
  @keyframes heddle-wait { 50% { opacity: 0.3; } }
}`;
