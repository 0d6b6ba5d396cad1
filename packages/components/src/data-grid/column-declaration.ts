/** What a column may say, as its TypeScript type: for the editor and for `heddle/components`. */
const COLUMN = `{
  readonly key: string;
  readonly label?: string;
  readonly type?: "text" | "number" | "date" | "badge" | "link" | "image" | "boolean" | "button" | "progress" | "custom";
  readonly align?: "start" | "center" | "end";
  readonly width?: number;
  readonly minWidth?: number;
  readonly pinned?: "start" | "end";
  readonly narrow?: "top-start" | "top-end" | "bottom-start" | "bottom-end";
  readonly hidden?: boolean;
  readonly sortable?: boolean;
  readonly filterable?: boolean;
  readonly editable?: boolean;
  readonly options?: readonly (string | { readonly value: string; readonly label?: string; readonly color?: "neutral" | "accent" | "secondary" | "good" | "warn" | "bad" })[];
  readonly summary?: "sum" | "mean" | "min" | "max" | "count";
  readonly format?: "percent" | "compact" | "day" | "short" | "medium" | "long" | "full" | "time";
  readonly decimals?: number;
  readonly currency?: string;
  readonly maximum?: number;
  readonly secondKey?: string;
  readonly imageKey?: string;
  readonly addressKey?: string;
  readonly action?: string;
  readonly icon?: string;
}`.replaceAll(/\s+/g, " ");

export const columnDeclaration = `readonly (string | ${COLUMN})[]`;

/** Members of a column that name further members of a row. */
export const COLUMN_MEMBERS = ["secondKey", "imageKey", "addressKey"] as const;
