/// <reference path="./globals.d.ts" />
/**
 * The API of `heddle` for authors of apps. Logic is classes in `state/`, pages are TSX in `pages/`;
 * both run on the server, and the browser gets only the values that are on the screen.
 */

export * from "./computed.js";
export * from "./effects.js";
export * from "./files.js";
export * from "./forms.js";
export * from "./handlers.js";
export * from "./lists.js";
export * from "./pages.js";
export * from "./state.js";
export * from "./storage.js";
