import clsx from "clsx";
import { useCopy } from "../copying/useCopy.ts";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import { pathText } from "./path.ts";
import type { JsonRow } from "./rows.ts";
import { copiedText } from "./values.ts";
import type { Words } from "./words.ts";

export interface BarProps {
  row: JsonRow;
  rootName: string;
  words: Words;
}

/** Where one is, and what can be taken from there. */
export function Bar({ row, rootName, words }: BarProps) {
  const { copied, copy } = useCopy();
  const path = pathText(rootName || "$", row.path);
  const button = (name: "copyPath" | "copyValue", icon: string, text: () => string) => (
    <button
      type="button"
      aria-label={words[name]}
      title={words[name]}
      className={classes.copy}
      onClick={() => void copy(text(), `${name} ${row.id}`)}
    >
      <Glyph name={icon} size={15} className={copied === `${name} ${row.id}` ? classes.out : undefined} />
      <Glyph
        name="check"
        size={15}
        className={clsx(copied === `${name} ${row.id}` ? classes.done : classes.out)}
      />
      <span className={classes.copyWord}>{words[name]}</span>
    </button>
  );
  return (
    <div className={classes.bar}>
      <span title={path} className={classes.path}>
        <bdi dir="ltr">{path}</bdi>
      </span>
      {button("copyPath", "route", () => path)}
      {button("copyValue", "copy", () => copiedText(row.value))}
      <span role="status" className={classes.said}>
        {copied === null ? "" : words.copied}
      </span>
    </div>
  );
}
