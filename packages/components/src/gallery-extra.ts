import type { ExampleNode } from "@heddle/schema";

/**
 * What a component's page in the gallery has beside what follows from its manifest: `export const gallery: GalleryExtra` in a
 * `gallery.ts` in the component's folder. Needed only where the example alone does not show what the component can do.
 */
export interface GalleryExtra {
  /** Further examples, each under a title of its own. */
  examples?: readonly { title: string; help?: string; example: ExampleNode }[];
  /** Props whose values are not worth standing side by side. */
  skip?: readonly string[];
}
