import { classes } from "./classes.ts";
import type { Grid } from "./grid-context.ts";

const { panels } = classes;

/** Which columns show. */
export function ColumnPanel({ grid: { columns, writing } }: { grid: Grid }) {
  const { words } = writing;
  const { all, state } = columns;
  const shown = all.filter(({ isHidden }) => !isHidden).length;
  const show = (isShown: (key: string) => boolean) =>
    columns.change({ hidden: Object.fromEntries(all.map(({ key }) => [key, !isShown(key)])) });
  return (
    <>
      {all.map(({ key, label, isHidden }) => (
        <label key={key} className={panels.check}>
          <input
            type="checkbox"
            checked={!isHidden}
            // The last column stays: a grid without any could not be mended with the keyboard.
            disabled={!isHidden && shown === 1}
            onChange={(event) =>
              columns.change({ hidden: { ...state.hidden, [key]: !event.currentTarget.checked } })
            }
            className={classes.checkbox}
          />
          <span className={panels.checkText}>{label || key}</span>
        </label>
      ))}
      <div className={panels.panelFoot}>
        <button
          type="button"
          className={panels.action}
          disabled={shown === all.length}
          onClick={() => show(() => true)}
        >
          {words.showAll}
        </button>
        <button type="button" className={panels.action} onClick={() => columns.reset()}>
          {words.resetColumns}
        </button>
      </div>
    </>
  );
}
