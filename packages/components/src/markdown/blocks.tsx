import clsx from "clsx";
import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";
import { LateCode } from "../highlight/late-code.tsx";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import { inline } from "./inline.tsx";
import type { Labels } from "./labels.ts";
import { MarkdownTable } from "./table.tsx";

/** What all parts of a text know. */
export interface Drawing {
  labels: Labels;
  /** Level in the page's outline of the text's biggest heading. */
  firstLevel: number;
}

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** What stands below each other. */
export function blocks(tokens: readonly Token[], drawing: Drawing): ReactNode {
  return inPlace(tokens, (token) => <Block token={token as Tokens.Generic} drawing={drawing} />);
}

interface BlockProps {
  token: Tokens.Generic;
  drawing: Drawing;
}

function Block({ token, drawing }: BlockProps): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading": {
      const look = levelOf(token.depth);
      const Element = `h${levelOf(token.depth + drawing.firstLevel - 1)}` as const;
      return <Element className={classes.heading[look]}>{inline(token.tokens)}</Element>;
    }
    case "paragraph":
      return <p>{inline(token.tokens)}</p>;
    case "text":
      return inline([token]);
    case "blockquote":
      return <blockquote className={classes.quote}>{blocks(token.tokens ?? [], drawing)}</blockquote>;
    case "list":
      return <List list={token as Tokens.List} drawing={drawing} />;
    case "code":
      return <Code token={token as Tokens.Code} drawing={drawing} />;
    case "hr":
      return <hr className={classes.rule} />;
    case "table":
      return <MarkdownTable table={token as Tokens.Table} label={drawing.labels.table} />;
    default:
      return <p>{token.raw}</p>;
  }
}

function levelOf(depth: number): Level {
  return Math.min(6, Math.max(1, depth)) as Level;
}

function Code({ token: { text, lang }, drawing: { labels } }: { token: Tokens.Code; drawing: Drawing }) {
  const language = /^[^\s{]*/.exec(lang ?? "")![0];
  return (
    <LateCode
      text={text}
      language={language}
      fileName=""
      label={labels.code}
      copyLabel={labels.copy}
      copiedLabel={labels.copied}
    />
  );
}

function List({ list, drawing }: { list: Tokens.List; drawing: Drawing }): ReactNode {
  const items = inPlace(list.items, (item) => <Item item={item} drawing={drawing} />);
  if (list.ordered) {
    const start = typeof list.start === "number" && list.start !== 1 ? list.start : undefined;
    return (
      <ol start={start} className={clsx(classes.list, classes.numbers)}>
        {items}
      </ol>
    );
  }
  const isTasks = list.items.every((item) => item.task);
  return <ul className={isTasks ? classes.tasks : clsx(classes.list, classes.bullets)}>{items}</ul>;
}

function Item({ item, drawing }: { item: Tokens.ListItem; drawing: Drawing }): ReactNode {
  const content = blocks(
    item.tokens.filter((token) => token.type !== "checkbox"),
    drawing,
  );
  if (!item.task) return <li className={classes.item}>{content}</li>;
  const { done, notDone } = drawing.labels;
  return (
    <li className={classes.task}>
      <input
        type="checkbox"
        checked={Boolean(item.checked)}
        readOnly
        disabled
        aria-label={item.checked ? done : notDone}
        className={classes.taskBox}
      />
      <div className={classes.taskText}>{content}</div>
    </li>
  );
}
