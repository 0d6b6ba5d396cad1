import { marked, type Token, type Tokens } from "marked";
import type { ReactNode } from "react";
import { imageAddress, linkAddress } from "../style/address.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import { withoutReferences } from "./entities.ts";

/** What stands within a line. */
export function inline(tokens: readonly Token[] | undefined): ReactNode {
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
    // The box of a task stands beside its text.
    case "checkbox":
      return null;
    case "br":
      return <br />;
    case "link":
      return <Anchor token={token as Tokens.Link} />;
    case "image":
      return <Picture token={token as Tokens.Image} />;
    case "text":
      return token.tokens ? inline(token.tokens) : withoutReferences(token.text);
    case "escape":
      return token.text;
    default:
      return token.raw;
  }
}

function Anchor({ token }: { token: Tokens.Link }): ReactNode {
  const address = linkAddress(withoutReferences(token.href));
  if (address === undefined) return inline(token.tokens);
  return (
    <a
      href={address}
      title={token.title ? withoutReferences(token.title) : undefined}
      rel="noopener"
      className={classes.link}
    >
      {inline(token.tokens)}
    </a>
  );
}

function Picture({ token }: { token: Tokens.Image }): ReactNode {
  const address = imageAddress(withoutReferences(token.href));
  const text = withoutReferences(token.text);
  if (address === undefined) return text;
  return (
    <img
      src={address}
      alt={text}
      title={token.title ? withoutReferences(token.title) : undefined}
      loading="lazy"
      className={classes.image}
    />
  );
}

/** A text as tokens of GitHub's Markdown. */
export function tokensOf(source: string): Token[] {
  try {
    return marked.lexer(source, { gfm: true });
  } catch (error) {
    // A paragraph of millions of characters is more than a regular expression can hold; it is shown as it is.
    if (!(error instanceof RangeError)) throw error;
    const text: Tokens.Text = { type: "text", raw: source, text: source };
    return [{ type: "paragraph", raw: source, text: source, tokens: [text] }];
  }
}
