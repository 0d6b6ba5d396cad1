/** What is wrong with the path below which an app is to live, as a sentence, or null when it is fine. */
export function checkBasePath(path: string): string | null {
  if (!path.startsWith("/")) return `The base path "${path}" starts with "/", for example "/${path}".`;
  if (path.length > 200) return "The base path has at most 200 characters.";
  const segments = path.replace(/\/+$/, "").slice(1).split("/");
  if (segments.every((segment) => /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(segment))) return null;
  return `"${path}" cannot be a base path: write it as /tools/app, with letters, digits, "-" and "_".`;
}
