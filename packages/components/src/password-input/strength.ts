/**
 * How hard a password is to guess, roughly and without a dictionary to load: what its characters are worth, where runs and what everybody
 * takes count for next to nothing. It tells a person to choose a longer one; what is accepted is for the server to say.
 */

export type Strength = 0 | 1 | 2 | 3 | 4;

/** What lists of stolen passwords begin with, and what people put in front of a number. */
const USUAL =
  /password|passwort|passwd|qwerty|qwertz|azerty|asdf|zxcv|letmein|welcome|iloveyou|dragon|monkey|football|baseball|sunshine|princess|superman|batman|master|shadow|michael|charlie|admin|login|secret|hello|abc123|trustno|whatever|freedom|starwars|summer|winter|spring|autumn|monday|friday/g;

/** Letters that people write as something else. */
const DISGUISED: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
};

/** Bits that a password of the level has at least. */
const LEAST = { 4: 70, 3: 50, 2: 30 } as const;

/** 0 = there is none; 1 weak to 4 strong. */
export function strengthOf(given: string): Strength {
  if (given === "") return 0;
  // Nothing more can be won by what is behind.
  const password = given.slice(0, 200);
  const bits = worth(password) * Math.log2(alphabetOf(password));
  if (bits >= LEAST[4]) return 4;
  if (bits >= LEAST[3]) return 3;
  return bits >= LEAST[2] ? 2 : 1;
}

/** How many characters it counts for. */
function worth(password: string): number {
  const lower = password.toLowerCase();
  const rest = withoutUsual(
    withoutUsual(lower, lower),
    lower.replace(/[01345@$]/g, (sign) => DISGUISED[sign]!),
  );
  let characters = 0;
  for (let index = 0; index < rest.length; index++) characters += isRun(rest, index) ? 0.25 : 1;
  return characters;
}

/** The password with two characters for each usual word, which is one of a few hundred. The words are looked for in `plain`, of the same length. */
function withoutUsual(password: string, plain: string): string {
  if (password.length !== plain.length) return password;
  let end = 0;
  let rest = "";
  for (const { index, 0: word } of plain.matchAll(USUAL)) {
    rest += `${password.slice(end, index)}\u0001\u0007`;
    end = index + word.length;
  }
  return rest + password.slice(end);
}

/** Does a character repeat those before it, or go on counting from them, as in `aaa`, `2345` and `cba`? */
function isRun(text: string, index: number): boolean {
  if (index < 2) return false;
  const step = text.charCodeAt(index) - text.charCodeAt(index - 1);
  return Math.abs(step) <= 1 && step === text.charCodeAt(index - 1) - text.charCodeAt(index - 2);
}

/** From how many characters one must guess each. */
function alphabetOf(password: string): number {
  return (
    (/[a-z]/.test(password) ? 26 : 0) +
    (/[A-Z]/.test(password) ? 26 : 0) +
    (/[0-9]/.test(password) ? 10 : 0) +
    (/[ -/:-@[-`{-~]/.test(password) ? 33 : 0) +
    (/[^ -~]/.test(password) ? 100 : 0)
  );
}
