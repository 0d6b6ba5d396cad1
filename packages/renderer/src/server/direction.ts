/** Scripts that are written from right to left. */
const SCRIPTS = new Set(["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

/** Whether a language (BCP 47) is written from right to left; of several scripts, the one that is most likely for it. */
export function isRightToLeft(language: string): boolean {
  try {
    return SCRIPTS.has(new Intl.Locale(language).maximize().script ?? "");
  } catch {
    return false;
  }
}
