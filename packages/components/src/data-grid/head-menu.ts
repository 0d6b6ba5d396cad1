import { steppedOrder } from "./column-state.ts";
import type { GridColumn } from "./columns.ts";
import type { Grid } from "./grid-context.ts";
import type { MenuItem } from "./popover.tsx";

/** What can be done with a column, in the menu of its heading. */
export function headMenu(grid: Grid, column: GridColumn, sorted: "up" | "down" | null): MenuItem[] {
  return [...sortItems(grid, column, sorted), ...pinItems(grid, column), ...placeItems(grid, column)];
}

function sortItems(
  { ask, question, isLocal, writing: { words } }: Grid,
  column: GridColumn,
  sorted: "up" | "down" | null,
) {
  const { key } = column;
  const to = (descending: boolean) => () => ask({ sort: [{ column: key, descending }] });
  const isGrouped = question.groups.includes(key);
  const group: MenuItem = {
    id: "group",
    label: isGrouped ? words.ungroup : words.group,
    icon: "group",
    isApart: column.isSortable,
    onPress: () =>
      ask({ groups: isGrouped ? question.groups.filter((one) => one !== key) : [...question.groups, key] }),
  };
  const sorts: MenuItem[] = [
    { id: "up", label: words.sortAscending, icon: "arrow-up", isOff: sorted === "up", onPress: to(false) },
    {
      id: "down",
      label: words.sortDescending,
      icon: "arrow-down",
      isOff: sorted === "down",
      onPress: to(true),
    },
    {
      id: "unsort",
      label: words.clearSort,
      icon: "x",
      isOff: !sorted,
      onPress: () => ask({ sort: question.sort.filter((one) => one.column !== key) }),
    },
  ];
  return [...(column.isSortable ? sorts : []), ...(isLocal && column.isFilterable ? [group] : [])];
}

function pinItems({ columns, writing: { words } }: Grid, { key, pinned }: GridColumn): MenuItem[] {
  const to = (side: "start" | "end" | "none") => () =>
    columns.change({ pinned: { ...columns.state.pinned, [key]: side } });
  const start: MenuItem = {
    id: "start",
    label: words.pinStart,
    icon: "arrow-left-to-line",
    isApart: true,
    onPress: to("start"),
  };
  const end: MenuItem = {
    id: "end",
    label: words.pinEnd,
    icon: "arrow-right-to-line",
    isApart: pinned === "start",
    onPress: to("end"),
  };
  const loose: MenuItem = { id: "loose", label: words.unpin, icon: "pin-off", onPress: to("none") };
  return [
    ...(pinned === "start" ? [] : [start]),
    ...(pinned === "end" ? [] : [end]),
    ...(pinned ? [loose] : []),
  ];
}

function placeItems({ columns, layout, writing: { words } }: Grid, { key }: GridColumn): MenuItem[] {
  const { all, state } = columns;
  const back = steppedOrder(all, key, -1);
  const forward = steppedOrder(all, key, 1);
  const shown = layout.columns.filter(({ kind }) => kind === "data").length;
  return [
    {
      id: "back",
      label: words.moveBack,
      icon: "chevron-left",
      isApart: true,
      isOff: !back,
      onPress: () => back && columns.change({ order: back }),
    },
    {
      id: "forward",
      label: words.moveForward,
      icon: "chevron-right",
      isOff: !forward,
      onPress: () => forward && columns.change({ order: forward }),
    },
    {
      id: "width",
      label: words.resetWidth,
      icon: "move-horizontal",
      isOff: !Object.hasOwn(state.widths, key),
      onPress: () => {
        const { [key]: _, ...widths } = state.widths;
        columns.change({ widths });
      },
    },
    {
      id: "hide",
      label: words.hide,
      icon: "eye-off",
      isApart: true,
      isOff: shown < 2,
      onPress: () => columns.change({ hidden: { ...state.hidden, [key]: true } }),
    },
  ];
}
