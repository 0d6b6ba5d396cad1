import { OPTIONAL_TOKENS, type Theme } from "@heddle/schema";

type Optional = (typeof OPTIONAL_TOKENS)[number];

/** What `theme.set` takes: null takes a token away that may be absent. */
export type Tokens = Partial<Omit<Theme, Optional>> & { [Token in Optional]?: Theme[Token] | null };

/** All that a theme says, and of what it leaves out that it does: to be set in one step over any other theme. */
export function tokensOf(theme: Omit<Theme, "appearance">): Tokens {
  return { ...Object.fromEntries(OPTIONAL_TOKENS.map((token) => [token, null])), ...theme };
}

/** A theme with some of its tokens changed, as it would be after `theme.set`. */
export function withTokens(theme: Theme, tokens: Tokens): Theme {
  const changed = Object.entries({ ...theme, ...tokens }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(changed) as unknown as Theme;
}
