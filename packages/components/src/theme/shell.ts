/** Styles of what the renderer itself shows around a page: its questions and the state of the connection. Toasts: `toasts.ts`. */
export const shellCss = `@layer base {
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
    .heddle-question[open], .heddle-connection-notice { animation: heddle-appear 160ms ease-out; }
    .heddle-connection-notice[data-kind="waiting"]::before { animation: heddle-wait 1.6s ease-in-out infinite; }
  }
  @keyframes heddle-appear { from { opacity: 0; transform: translateY(6px); } }
  @keyframes heddle-wait { 50% { opacity: 0.3; } }
}`;
