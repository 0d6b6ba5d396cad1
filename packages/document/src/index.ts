export { appToDocument } from "./create/app-to-document.ts";
export { appName, type DerivedApp, deriveApp, documentToApp } from "./derive/derive.ts";
export type { Repair, Tree } from "./derive/tree.ts";
export { type DocumentView, viewOf } from "./derive/view.ts";
export {
  copyFragment,
  exampleFragment,
  type Fragment,
  type FragmentNode,
  fragmentInput,
  fragmentNode,
} from "./fragment/fragment.ts";
export { PAGE_COLUMN } from "./fragment/page-column.ts";
export {
  createHistory,
  type History,
  type HistoryOptions,
  type HistoryResult,
  type HistoryStep,
} from "./history/history.ts";
export { rootsOf, TRASH } from "./layout/layout.ts";
export { wellFormed } from "./layout/values.ts";
export { freeVariable, type HandlerCandidate, handlerCandidates } from "./logic/candidates.ts";
export {
  type HandlerKind,
  type InsertedHandler,
  insertHandler,
  type NewHandler,
} from "./logic/insert-handler.ts";
export type { HandlerParameter, StateField, StateGetter, StateMethod } from "./logic/members.ts";
export type { LogicSyntaxError } from "./logic/parse.ts";
export type { FieldOptions, FieldPlace, KeptPlace } from "./logic/places.ts";
export { type StateBase, type StateClass, type StateClasses, stateClasses } from "./logic/state-classes.ts";
export { type FieldText, impliedType, readField } from "./logic/write-field.ts";
export { whyNotInside } from "./nesting/nesting.ts";
export { Within } from "./nesting/within.ts";
export type {
  DocumentPart,
  OperationDefinition,
  OperationError,
  OperationResult,
} from "./operations/definition.ts";
export {
  allManifests,
  execute,
  executeAll,
  executeUnknown,
  OPERATION_META,
  type OperationCall,
  type OperationInput,
  type OperationMeta,
  type OperationValue,
} from "./operations/execute.ts";
export type { Target } from "./operations/input.ts";
export { isOperationId, type OperationId, operations } from "./operations/register.ts";
export { SWEEP_PERIOD, type SweepResult, sweepTrash } from "./sweep/sweep.ts";
