/**
 * Which files a FileUpload takes. Browser and server decide by the same rules: the browser to say it at once, the server because
 * it believes nobody.
 */

export interface FileLimits {
  /** As of an `<input accept>`: extensions (`.csv`), media types (`image/png`), families (`image/*`); empty = all. */
  accept: readonly string[];
  /** Bytes. */
  maxSize: number;
  maxFiles: number;
}

export interface OfferedFile {
  name: string;
  /** Bytes. */
  size: number;
  type: string;
}

const MEGABYTE = 1024 * 1024;

/** The limits that a node's props set, whatever a binding gave for them. */
export function fileLimits(props: Readonly<Record<string, unknown>>): FileLimits {
  const { accept, maxSize, maxFiles, multiple } = props;
  const megabytes = positive(maxSize);
  const count = positive(maxFiles);
  return {
    accept: typeof accept === "string" ? acceptList(accept) : [],
    maxSize: megabytes === null ? Number.POSITIVE_INFINITY : Math.round(megabytes * MEGABYTE),
    maxFiles: multiple ? Math.floor(count ?? Number.POSITIVE_INFINITY) : 1,
  };
}

function positive(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number > 0 ? number : null;
}

function acceptList(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== "*/*");
}

/** Does a file of this name and type fit an accept list? */
export function isAccepted(
  { name, type }: Pick<OfferedFile, "name" | "type">,
  accept: readonly string[],
): boolean {
  if (accept.length === 0) return true;
  const [lowerName, lowerType] = [name.toLowerCase(), type.toLowerCase()];
  return accept.some((one) => {
    if (one.startsWith(".")) return lowerName.endsWith(one);
    return one.endsWith("/*") ? lowerType.startsWith(one.slice(0, -1)) : lowerType === one;
  });
}

/** Why one file is not taken, as a sentence; null = it is. */
export function fileProblem(file: OfferedFile, limits: FileLimits): string | null {
  if (!isAccepted(file, limits.accept))
    return `Files of this kind are not taken: ${limits.accept.join(", ")} only.`;
  if (file.size > limits.maxSize) return `Larger than ${sizeText(limits.maxSize)}.`;
  return null;
}

/** Why so many files are not taken; null = they are. */
export function countProblem(count: number, limits: FileLimits): string | null {
  if (count <= limits.maxFiles) return null;
  return limits.maxFiles === 1 ? "Only one file is taken." : `Only ${limits.maxFiles} files are taken.`;
}

/** Bytes for people: "512 bytes", "1.5 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  const [value, unit] = bytes < MEGABYTE ? [bytes / 1024, "KB"] : [bytes / MEGABYTE, "MB"];
  return `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${unit}`;
}
