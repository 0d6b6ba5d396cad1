import { Button, Notice } from "../design/index.ts";

/** Milliseconds. */
const PROBE_PATIENCE = 5_000;

/** Whether anything answers at the draft's address, whatever it says. */
export async function isReachable(origin: string): Promise<boolean> {
  try {
    await fetch(`${origin}/_heddle/`, {
      mode: "no-cors",
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(PROBE_PATIENCE),
    });
    return true;
  } catch {
    return false;
  }
}

const OWN_MACHINE = /(^|\.)localhost$|^127\.|^\[::1\]$/;

/** What to do about a draft that cannot be reached, seen from a page at `here`. */
export function cureOf(origin: string, here: string): string {
  const draft = new URL(origin).hostname;
  const editor = new URL(here).hostname;
  if (OWN_MACHINE.test(draft) && !OWN_MACHINE.test(editor))
    return "Names that end in .localhost are your own machine, not the server. Whoever runs Heddle sets APPS_DOMAIN to a domain whose subdomains lead to the server; docs/hosting.md has the recipe.";
  if (OWN_MACHINE.test(draft))
    return "Some browsers do not know names that end in .localhost: try Chrome, Edge or Firefox. If yours does, look whether the runtime is running.";
  return "This name and port have to lead to Heddle's runtime from your machine too: check the DNS entry, the proxy and the firewall; docs/hosting.md has the recipe.";
}

/** In the place of the page, instead of a skeleton without end. */
export function DraftUnreachable({ origin, onRetry }: { origin: string; onRetry: () => void }) {
  return (
    <div className="p-6">
      <Notice tone="bad" action={<Button onClick={onRetry}>Try again</Button>}>
        <p className="font-control">Draft not reachable at {origin}</p>
        <p>{cureOf(origin, window.location.href)} Your app is safe; editing goes on.</p>
      </Notice>
    </div>
  );
}
