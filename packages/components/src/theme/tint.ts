const roles = ["", "-soft", "-fill", "-ink", "-mark"] as const;

const tints: Record<string, readonly string[]> = {
  neutral: ["ink", "raised", "ink", "panel", "ink"],
  ...brand("accent"),
  ...brand("secondary"),
  ...status("good"),
  ...status("warn"),
  ...status("bad"),
};

function brand(name: string) {
  return { [name]: roles.map((role) => name + role) };
}

/** The text colour of a status is seen without text on it, too. */
function status(name: string) {
  return { [name]: roles.map((role) => (role === "-mark" ? name : name + role)) };
}

/** `tint-accent`, `tint-good`, …: what `text-tint`, `bg-tint-soft` and the like mean from an element on. */
export function tintUtilities(): string[] {
  return Object.entries(tints).map(
    ([name, values]) =>
      `@utility tint-${name} { ${roles.map((role, index) => `--tint${role}: var(--${values[index]});`).join(" ")} }`,
  );
}

/** The Tailwind names of what those classes set. */
export function tintNames(): string[] {
  return roles.map((role) => `  --color-tint${role}: var(--tint${role});`);
}
