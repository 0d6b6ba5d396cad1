import { expect, it } from "vitest";
import { featuresOf, type Permissions, sandboxOf } from "./permissions.ts";

it("lets a site do what it needs, and neither open tabs nor download nor lead the page away", () => {
  expect(sandboxOf({}, false)).toBe("allow-scripts allow-same-origin allow-forms");
  expect(featuresOf({})).toBe("fullscreen");
});

it("gives what is named, and takes what is refused", () => {
  const all: Permissions = {
    allowScripts: false,
    allowForms: null,
    allowPopups: true,
    allowDownloads: true,
    allowModals: 1,
    allowAutoplay: true,
    allowClipboard: true,
    allowFullscreen: false,
  };
  expect(sandboxOf(all, false)).toBe(
    "allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals",
  );
  expect(featuresOf(all)).toBe("autoplay; clipboard-write");
});

it("never gives a page of the app itself both scripts and its origin", () => {
  expect(sandboxOf({}, true)).toBe("allow-same-origin allow-forms");
  expect(sandboxOf({ allowScripts: true, allowSameOrigin: true }, true)).not.toContain("scripts");
  expect(sandboxOf({ allowSameOrigin: false }, true)).toBe("allow-scripts allow-forms");
});
