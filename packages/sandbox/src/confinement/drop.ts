/** The user and group that own nothing, by number: the name may not exist in the sandbox. */
export const NOBODY = 65_534;

/**
 * Gives up root for good, after everything that needed reading was read. Does nothing for others.
 * Throws when the change is refused: a runner that stays root must not run app code.
 */
export function dropPrivileges(): void {
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
  if (process.getuid?.() === 0 || process.geteuid?.() === 0) throw new Error("The runner is still root.");
}
