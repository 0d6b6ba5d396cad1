/** The register: all operations by id. Shortcuts, menus, permissions and docs are made from it. */

import { renameApp } from "./app/rename.ts";
import { setSettings } from "./app/set-settings.ts";
import { setTheme } from "./app/set-theme.ts";
import { addAsset } from "./asset/add.ts";
import { removeAsset } from "./asset/remove.ts";
import { addBlock } from "./block/add.ts";
import { addBlockSlot } from "./block/add-slot.ts";
import { addBlockUse } from "./block/add-use.ts";
import { deleteBlock } from "./block/delete.ts";
import { removeBlockMember } from "./block/remove-member.ts";
import { renameBlock } from "./block/rename.ts";
import { setBlockEvent } from "./block/set-event.ts";
import { setBlockProp } from "./block/set-prop.ts";
import { addFile } from "./file/add.ts";
import { deleteFile } from "./file/delete.ts";
import { editFile } from "./file/edit.ts";
import { renameFile } from "./file/rename.ts";
import { addHandler } from "./node/add-handler.ts";
import { deleteNodes } from "./node/delete.ts";
import { duplicateNodes } from "./node/duplicate.ts";
import { extractBlock } from "./node/extract-block.ts";
import { insertNode } from "./node/insert.ts";
import { moveNodes } from "./node/move.ts";
import { pasteNodes } from "./node/paste.ts";
import { removeProp } from "./node/remove-prop.ts";
import { renameNode } from "./node/rename.ts";
import { setClassName } from "./node/set-class-name.ts";
import { setEvent } from "./node/set-event.ts";
import { setProp } from "./node/set-prop.ts";
import { moveDown, moveIn, moveOut, moveUp } from "./node/step-moves.ts";
import { unwrapNode } from "./node/unwrap.ts";
import { wrapNodes } from "./node/wrap.ts";
import { addPage } from "./page/add.ts";
import { addPageUse } from "./page/add-use.ts";
import { deletePage } from "./page/delete.ts";
import { removePageUse } from "./page/remove-use.ts";
import { reorderPage } from "./page/reorder.ts";
import { setPageDescription } from "./page/set-description.ts";
import { setPageHook } from "./page/set-hook.ts";
import { setPageMeta } from "./page/set-meta.ts";
import { setPageOnLoad } from "./page/set-on-load.ts";
import { setPagePath } from "./page/set-path.ts";
import { setPageRedirect } from "./page/set-redirect.ts";
import { setPageTitle } from "./page/set-title.ts";
import { addComputed } from "./state/add-computed.ts";
import { addField } from "./state/add-field.ts";
import { removeField } from "./state/remove-field.ts";
import { setField } from "./state/set-field.ts";

export const operations = {
  "node.insert": insertNode,
  "node.move": moveNodes,
  "node.moveUp": moveUp,
  "node.moveDown": moveDown,
  "node.moveOut": moveOut,
  "node.moveIn": moveIn,
  "node.delete": deleteNodes,
  "node.duplicate": duplicateNodes,
  "node.paste": pasteNodes,
  "node.wrap": wrapNodes,
  "node.unwrap": unwrapNode,
  "node.setProp": setProp,
  "node.removeProp": removeProp,
  "node.setClassName": setClassName,
  "node.setEvent": setEvent,
  "node.addHandler": addHandler,
  "node.rename": renameNode,
  "node.extractBlock": extractBlock,
  "page.add": addPage,
  "page.setPath": setPagePath,
  "page.setTitle": setPageTitle,
  "page.setDescription": setPageDescription,
  "page.setMeta": setPageMeta,
  "page.setRedirect": setPageRedirect,
  "page.setOnLoad": setPageOnLoad,
  "page.setHook": setPageHook,
  "page.delete": deletePage,
  "page.reorder": reorderPage,
  "page.addUse": addPageUse,
  "page.removeUse": removePageUse,
  "block.add": addBlock,
  "block.rename": renameBlock,
  "block.delete": deleteBlock,
  "block.setProp": setBlockProp,
  "block.setEvent": setBlockEvent,
  "block.addSlot": addBlockSlot,
  "block.addUse": addBlockUse,
  "block.removeMember": removeBlockMember,
  "state.addField": addField,
  "state.setField": setField,
  "state.addComputed": addComputed,
  "state.removeField": removeField,
  "file.add": addFile,
  "file.rename": renameFile,
  "file.delete": deleteFile,
  "file.edit": editFile,
  "asset.add": addAsset,
  "asset.remove": removeAsset,
  "app.rename": renameApp,
  "theme.set": setTheme,
  "settings.set": setSettings,
} as const;

export type OperationId = keyof typeof operations;

/** Own keys only: `constructor` is no operation. */
export function isOperationId(id: string): id is OperationId {
  return Object.hasOwn(operations, id);
}
