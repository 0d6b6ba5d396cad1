import type { PropManifest } from "@heddle/schema";

/** Sign and name of an app, for manifests. */
export const brandProps: Record<string, PropManifest> = {
  title: {
    type: { kind: "text" },
    label: "Title",
    help: "The name of the app, a link to its first page.",
    group: "Content",
  },
  logo: {
    type: { kind: "image" },
    label: "Logo",
    help: "The sign before the title, 28 pixels high. Without one there is the icon, or the title's first letter.",
    group: "Content",
  },
  icon: {
    type: { kind: "icon" },
    label: "Icon",
    help: "The sign before the title, where there is no logo.",
    group: "Content",
  },
  homeHref: {
    type: { kind: "url" },
    label: "Home",
    help: "Where the title leads.",
    group: "Content",
    default: "/",
  },
};
