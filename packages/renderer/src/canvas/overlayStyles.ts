/** Colours follow the editor's accent; the sheet stands alone in the shadow root. */
export const OVERLAY_CSS = `
:host { all: initial; --accent: #3f5bf6; --on-accent: #fff; --paper: #fff; --muted: #5a6473; font: 600 11px/16px "Inter Variable", Inter, system-ui, sans-serif; }
:host([data-appearance="dark"]) { --accent: #6d86ff; --on-accent: #0e0f12; --paper: #15171b; --muted: #9aa2b0; }
div { position: absolute; top: 0; left: 0; box-sizing: border-box; }
.room { display: flex; align-items: center; justify-content: center; border: 1px dashed color-mix(in srgb, var(--accent) 45%, #8b93a1); border-radius: 6px; color: var(--muted); font-weight: 500; overflow: hidden; white-space: nowrap; }
.hover { outline: 1px solid var(--accent); outline-offset: -0.5px; border-radius: 2px; }
.selected { outline: 1.5px solid var(--accent); outline-offset: 1px; border-radius: 2px; }
.handle { width: 7px; height: 7px; background: var(--paper); border: 1.5px solid var(--accent); border-radius: 2px; }
.nw { top: -5px; left: -5px; } .ne { top: -5px; left: auto; right: -5px; } .sw { top: auto; bottom: -5px; left: -5px; } .se { top: auto; bottom: -5px; left: auto; right: -5px; }
.tag { top: auto; bottom: calc(100% + 5px); left: -2px; display: flex; align-items: center; gap: 5px; height: 18px; padding: 0 6px; border-radius: 4px; background: var(--accent); color: var(--on-accent); white-space: nowrap; max-width: 280px; overflow: hidden; }
.tag.inside { bottom: auto; top: 3px; left: 3px; }
.tag.quiet { opacity: 0.25; }
.tag svg { width: 12px; height: 12px; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.receiver { outline: 1.5px dashed var(--accent); outline-offset: -1px; border-radius: 3px; }
.receiver.whole { background: color-mix(in srgb, var(--accent) 10%, transparent); }
.receiverName { top: -17px; left: auto; right: 0; height: 16px; padding: 0 5px; border-radius: 4px; background: color-mix(in srgb, var(--accent) 16%, var(--paper)); color: var(--accent); white-space: nowrap; }
.receiverName.inside { top: 2px; right: 2px; }
.line { background: var(--accent); border-radius: 1px; }
.ring { width: 9px; height: 9px; border: 2px solid var(--accent); border-radius: 50%; background: var(--paper); }
.along .ring { top: -3.5px; } .along .first { left: -4px; } .along .last { left: auto; right: -4px; }
.down .ring { left: -3.5px; } .down .first { top: -4px; } .down .last { top: auto; bottom: -4px; }
.person { outline: 1.5px solid var(--color); outline-offset: 1px; border-radius: 2px; }
.name { position: absolute; padding: 0 5px; border-radius: 4px; background: var(--color); color: #fff; white-space: nowrap; }
.person .name { left: -2px; top: calc(100% + 3px); }
.cursor svg { width: 16px; height: 16px; fill: var(--color); stroke: #fff; stroke-width: 1; }
.cursor .name { left: 13px; top: 14px; }
@media (prefers-reduced-motion: no-preference) { .cursor { transition: transform 90ms linear; } }
`;

/** In edit mode the page itself behaves like a picture: nothing is selected as text, no cursor tells of links. */
export const EDITING_CSS = `
html[data-heddle-editing] body, html[data-heddle-editing] body * { cursor: default !important; user-select: none !important; }
@layer base { html[data-heddle-editing] [data-heddle-room] { min-height: 44px; min-width: 44px; } }
html[data-heddle-editing] [data-heddle-empty] { min-height: 44px; min-width: 120px; flex: 1 1 auto; }
html[data-heddle-editing] iframe { pointer-events: none; }
`;
