import clsx from "clsx";
import { marked, type Token, type Tokens } from "marked";
import { type ReactNode, useMemo } from "react";
import { imageAddress, linkAddress } from "../style/address.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";

export interface MarkdownProps extends ElementProps {
  text?: unknown;
}

/**
 * Markdown drawn as elements from marked's tokens: no HTML is ever made of it, so there is nothing to sanitise. HTML in
 * the text is shown as the text it is, and addresses are limited to those that a Link or Image may have.
 */
export function Markdown({ text, className, children: _, ...rest }: MarkdownProps) {
  const source = textOf(text);
  const drawn = useMemo(() => blocks(marked.lexer(source, { gfm: true })), [source]);
  return (
    <div {...rest} className={clsx(classes.root, className)}>
      {drawn}
    </div>
  );
}

function blocks(tokens: readonly Token[]): ReactNode {
  return inPlace(tokens, (token) => <Block token={token as Tokens.Generic} />);
}

function Block({ token }: { token: Tokens.Generic }): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading": {
      const level = Math.min(6, Math.max(1, token.depth)) as 1 | 2 | 3 | 4 | 5 | 6;
      const Element = `h${level}` as const;
      return <Element className={classes.heading[level]}>{inline(token.tokens)}</Element>;
    }
    case "paragraph":
      return <p>{inline(token.tokens)}</p>;
    case "text":
      return token.tokens ? inline(token.tokens) : token.text;
    case "blockquote":
      return <blockquote className={classes.quote}>{blocks(token.tokens ?? [])}</blockquote>;
    case "list":
      return <List list={token as Tokens.List} />;
    case "code":
      return (
        <pre className={classes.pre}>
          <code>{token.text}</code>
        </pre>
      );
    case "hr":
      return <hr className={classes.rule} />;
    case "table":
      return <MarkdownTable table={token as Tokens.Table} />;
    default:
      return <p>{token.raw}</p>;
  }
}

function List({ list }: { list: Tokens.List }): ReactNode {
  const items = inPlace(list.items, (item) => (
    <li className={classes.item}>
      {item.task && (
        <input
          type="checkbox"
          checked={Boolean(item.checked)}
          readOnly
          disabled
          aria-label={item.checked ? "Done" : "Not done"}
          className={classes.task}
        />
      )}
      {blocks(item.tokens.filter((token) => token.type !== "checkbox"))}
    </li>
  ));
  if (list.ordered) {
    const start = typeof list.start === "number" && list.start !== 1 ? list.start : undefined;
    return (
      <ol start={start} className={clsx(classes.list, classes.numbers)}>
        {items}
      </ol>
    );
  }
  const isTasks = list.items.some((item) => item.task);
  return <ul className={clsx(classes.list, isTasks ? classes.tasks : classes.bullets)}>{items}</ul>;
}

function MarkdownTable({ table }: { table: Tokens.Table }): ReactNode {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            {inPlace(table.header, (cell) => (
              <th scope="col" className={classes.columnHeading}>
                {inline(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inPlace(table.rows, (row) => (
            <tr>
              {inPlace(row, (cell) => (
                <td className={classes.cell}>{inline(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inline(tokens: readonly Token[] | undefined): ReactNode {
  return inPlace(tokens ?? [], (token) => <Inline token={token as Tokens.Generic} />);
}

function Inline({ token }: { token: Tokens.Generic }): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong className={classes.strong}>{inline(token.tokens)}</strong>;
    case "em":
      return <em>{inline(token.tokens)}</em>;
    case "del":
      return <del>{inline(token.tokens)}</del>;
    case "codespan":
      return <code className={classes.code}>{token.text}</code>;
    case "br":
      return <br />;
    case "link": {
      const address = linkAddress(token.href);
      if (address === undefined) return inline(token.tokens);
      return (
        <a href={address} className={classes.link}>
          {inline(token.tokens)}
        </a>
      );
    }
    case "image": {
      const address = imageAddress(token.href);
      return address === undefined ? (
        token.text
      ) : (
        <img src={address} alt={token.text} className={classes.image} />
      );
    }
    case "text":
      return token.tokens ? inline(token.tokens) : token.text;
    case "escape":
      return token.text;
    default:
      return token.raw;
  }
}
