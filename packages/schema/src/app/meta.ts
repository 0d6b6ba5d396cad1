/** What a page says of itself to search engines and to whoever shows a preview of a link to it. */

export interface MetaDescription {
  label: string;
  help: string;
  /** Its value is an address: of the app when it begins with "/". */
  isAddress?: boolean;
}

/** By name, in the order in which they are written and shown. */
export const META = {
  image: {
    label: "Preview image",
    help: "Picture of link previews: an asset such as /assets/cover.png, or a whole address.",
    isAddress: true,
  },
  imageAlt: { label: "Image in words", help: "The preview image in words." },
  type: { label: "Kind of page", help: "What the page is: website, article, profile, product." },
  robots: {
    label: "Search engines",
    help: "What search engines may do: noindex keeps the page out of their lists.",
  },
  canonical: {
    label: "Main address",
    help: "The address to list when the same page has several.",
    isAddress: true,
  },
  siteName: { label: "Site name", help: "The name of the whole app in link previews." },
  author: { label: "Author", help: "Who wrote the page." },
  keywords: {
    label: "Keywords",
    help: "Words divided by commas, for the few search engines that read them.",
  },
  themeColor: { label: "Browser colour", help: "Colour of the browser's frame on phones, such as #3f5bf6." },
  socialTitle: { label: "Preview title", help: "Title of link previews, when it is not the page's own." },
  socialDescription: {
    label: "Preview text",
    help: "Text of link previews, when it is not the page's description.",
  },
} as const satisfies Record<string, MetaDescription>;

export type MetaName = keyof typeof META;
export const META_NAMES = Object.keys(META) as readonly MetaName[];

export function isMetaName(name: string): name is MetaName {
  return Object.hasOwn(META, name);
}
