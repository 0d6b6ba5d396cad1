import { useRef, useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import type { GridColumn } from "./columns.ts";
import { type Condition, operatorsOf, operatorText, standsAlone } from "./filters.ts";
import type { Grid } from "./grid-context.ts";
import type { Writing } from "./values.ts";

const { panels } = classes;

/** Milliseconds without a key before a server is asked. */
const PAUSE = 250;

/** Conditions below each other; rows keep to all of them. */
export function FilterPanel({ grid }: { grid: Grid }) {
  const { question, ask, writing, isLocal } = grid;
  const { words } = writing;
  const columns = grid.columns.all.filter(({ isFilterable }) => isFilterable);
  const [conditions, setConditions] = useState<readonly Condition[]>(
    question.filters.length > 0 ? question.filters : columns.slice(0, 1).map(newCondition),
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const apply = (next: readonly Condition[]) => {
    setConditions(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask({ filters: next }), isLocal ? 0 : PAUSE);
  };
  const change = (place: number, condition: Condition) =>
    apply(conditions.map((one, index) => (index === place ? condition : one)));
  return (
    <div className={panels.container}>
      <div className={panels.conditions}>
        {inPlace(conditions, (condition, index) => (
          <ConditionRow
            {...{ columns, condition, writing }}
            onChange={(next) => change(index, next)}
            onRemove={() => apply(conditions.filter((_, place) => place !== index))}
          />
        ))}
      </div>
      <div className={panels.panelFoot}>
        <button
          type="button"
          className={panels.action}
          disabled={columns.length === 0}
          onClick={() => setConditions([...conditions, newCondition(columns[0]!)])}
        >
          <Glyph name="plus" size={14} />
          {words.addCondition}
        </button>
        <button
          type="button"
          className={panels.action}
          disabled={conditions.length === 0}
          onClick={() => apply([])}
        >
          {words.clearFilters}
        </button>
      </div>
    </div>
  );
}

function newCondition(column: GridColumn): Condition {
  return { column: column.key, operator: operatorsOf(column)[0]!, value: "" };
}

interface ConditionRowProps {
  columns: readonly GridColumn[];
  condition: Condition;
  writing: Writing;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

function ConditionRow({ columns, condition, writing, onChange, onRemove }: ConditionRowProps) {
  const { words } = writing;
  const column = columns.find(({ key }) => key === condition.column) ?? columns[0];
  if (!column) return null;
  const operators = operatorsOf(column);
  return (
    <div className={panels.condition}>
      <select
        aria-label={words.column}
        className={panels.control}
        value={column.key}
        onChange={(event) => {
          const chosen = columns.find(({ key }) => key === event.currentTarget.value);
          if (chosen) onChange(newCondition(chosen));
        }}
      >
        {columns.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label={words.condition}
        className={panels.control}
        value={condition.operator}
        onChange={(event) => {
          const operator = operators.find((one) => one === event.currentTarget.value);
          if (operator) onChange({ ...condition, operator });
        }}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {operatorText(operator, column.type, words)}
          </option>
        ))}
      </select>
      {standsAlone(condition.operator) ? (
        <span className={panels.value} />
      ) : (
        <ValueField {...{ column, condition, writing, onChange }} />
      )}
      <button type="button" aria-label={words.removeCondition} className={panels.remove} onClick={onRemove}>
        <Glyph name="trash-2" size={15} />
      </button>
    </div>
  );
}

type ValueFieldProps = Pick<ConditionRowProps, "condition" | "writing" | "onChange"> & { column: GridColumn };

function ValueField({ column, condition, writing: { words }, onChange }: ValueFieldProps) {
  const shared = {
    "aria-label": words.value,
    className: `${panels.control} ${panels.value}`,
    value: condition.value,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...condition, value: event.currentTarget.value }),
  };
  const choices =
    column.type === "boolean"
      ? [
          { value: "true", label: words.yes },
          { value: "false", label: words.no },
        ]
      : column.options;
  if (choices.length > 0)
    return (
      <select {...shared}>
        <option value="" />
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  const isNumber = column.type === "number" || column.type === "progress";
  return (
    <input
      {...shared}
      data-first
      placeholder={words.value}
      type={column.type === "date" ? "date" : isNumber ? "number" : "text"}
      step="any"
    />
  );
}
