/** What the build made for browsers: names of files below `/_heddle/client/`, hashes in their names. */
export interface ClientManifest {
  entry: string;
  /** Chunks that the entry needs at once. */
  imports: string[];
  /** Component type to the chunks it takes beyond those. */
  components: Record<string, string[]>;
  /** Component types that pages do not wait for, and what draws them until they are there. */
  late: { components: string[]; drawing: string[] };
  /** What pages with local state take beyond those. */
  local: string[];
  /** The canvas half, for drafts only. */
  canvas: string[];
}
