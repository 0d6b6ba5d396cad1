/** The ground that a group of figures lies on, on a page. */
export const CARD = "rounded-card bg-panel px-4 ring-1 ring-line";
