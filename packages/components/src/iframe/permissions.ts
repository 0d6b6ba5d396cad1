/** What a frame may do. Each is a prop of the component. */
export interface Permissions {
  allowScripts?: unknown;
  allowSameOrigin?: unknown;
  allowForms?: unknown;
  allowPopups?: unknown;
  allowDownloads?: unknown;
  allowModals?: unknown;
  allowFullscreen?: unknown;
  allowAutoplay?: unknown;
  allowClipboard?: unknown;
}

const isOn = (value: unknown, byDefault: boolean) =>
  value === undefined || value === null ? byDefault : Boolean(value);

/**
 * The frame's `sandbox`. Never all of it: without one, a site could send the whole page elsewhere. A page of the app itself that had scripts and
 * its origin could reach the page around it and take its own sandbox away, so it gets its origin and no scripts.
 */
export function sandboxOf(permissions: Permissions, isOwn: boolean): string {
  const keepsOrigin = isOn(permissions.allowSameOrigin, true);
  const runsScripts = isOn(permissions.allowScripts, true) && !(isOwn && keepsOrigin);
  const tokens = {
    "allow-scripts": runsScripts,
    "allow-same-origin": keepsOrigin,
    "allow-forms": isOn(permissions.allowForms, true),
    "allow-popups": isOn(permissions.allowPopups, false),
    // A tab that was opened from a frame is one like any other: a sign-in there works.
    "allow-popups-to-escape-sandbox": isOn(permissions.allowPopups, false),
    "allow-downloads": isOn(permissions.allowDownloads, false),
    "allow-modals": isOn(permissions.allowModals, false),
  };
  return listed(tokens, " ");
}

/**
 * The frame's `allow`: features of browsers that a page keeps from frames unless it says so. Camera, microphone and place are not among them:
 * Heddle's pages give those to nobody.
 */
export function featuresOf(permissions: Permissions): string {
  const features = {
    fullscreen: isOn(permissions.allowFullscreen, true),
    autoplay: isOn(permissions.allowAutoplay, false),
    "clipboard-write": isOn(permissions.allowClipboard, false),
  };
  return listed(features, "; ");
}

function listed(flags: Readonly<Record<string, boolean>>, separator: string): string {
  return Object.entries(flags)
    .flatMap(([name, isGiven]) => (isGiven ? [name] : []))
    .join(separator);
}
