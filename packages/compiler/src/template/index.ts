export type { ExpandedPage, ExpandedUse } from "./blocks/expansion.ts";
export { blockPreview, blockPreviewPath, withBlockPreviews } from "./blocks/preview.ts";
export { classCandidates, dynamicClassWarning, gluedClass } from "./classes.ts";
export { compilePage } from "./compile-page.ts";
export { contentHash } from "./hash.ts";
export type {
  BindingSource,
  BrowserSource,
  CompiledPage,
  CompileOptions,
  EventSource,
  RowVariables,
} from "./page.ts";
export { compileStyles, type StyleInput } from "./styles.ts";
