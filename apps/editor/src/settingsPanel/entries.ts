/** What people write or paste where a host or an origin is asked for, as the settings have it. */

/** `https://Images.example.com/cat.jpg` → `images.example.com`. */
export function hostEntry(typed: string): string {
  const text = typed.trim().toLowerCase();
  return /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text).host : text.replace(/\/.*$/, "");
}

/** `https://Intranet.example.com/start` → `https://intranet.example.com`; without a scheme it is https. */
export function originEntry(typed: string): string {
  const text = typed.trim().toLowerCase();
  const address = text === "" || /^[a-z]+:\/\//.test(text) ? text : `https://${text}`;
  return /^https?:/.test(address) && URL.canParse(address) ? new URL(address).origin : text;
}

/** `https://my.example.com/posts/hello world` → `/posts/hello%20world`. */
export function pathEntry(typed: string): string {
  const text = typed.trim();
  if (text === "") return "";
  const base = "http://app.invalid";
  return URL.canParse(text, base) ? new URL(text, base).pathname : text;
}
