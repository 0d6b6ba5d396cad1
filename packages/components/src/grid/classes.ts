import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("grid gap-4 min-w-0"),
  columns: {
    1: ui("grid-cols-1"),
    2: ui("grid-cols-1 sm:grid-cols-2"),
    3: ui("grid-cols-1 sm:grid-cols-2 lg:grid-cols-3"),
    4: ui("grid-cols-1 sm:grid-cols-2 lg:grid-cols-4"),
    5: ui("grid-cols-2 sm:grid-cols-3 lg:grid-cols-5"),
    6: ui("grid-cols-2 sm:grid-cols-3 lg:grid-cols-6"),
  },
};
