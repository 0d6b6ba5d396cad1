/** A handler for each route of the permission table, and for nothing else. */

import { finishSetup, readSession, signIn, signOut } from "./accounts/handlers.ts";
import {
  acceptInvitation,
  createInvitation,
  listInvitations,
  revokeInvitation,
} from "./accounts/invitations.ts";
import { changeMember, listMembers, removeMember } from "./accounts/members.ts";
import { createNewApp, duplicateApp } from "./apps/create.ts";
import {
  changeApp,
  deleteApp,
  deleteForEver,
  listApps,
  listDeletedApps,
  readAppSummary,
  restoreApp,
} from "./apps/handlers.ts";
import { operate } from "./apps/operate.ts";
import { exportApp } from "./archives/export.ts";
import { importApp } from "./archives/import.ts";
import { readAsset, storeAsset } from "./assets/handlers.ts";
import type { Handler, RouteContext } from "./http/context.ts";
import { liftQuarantine, readAppFigures, readInstallation } from "./operations/handlers.ts";
import type { ROUTES, RouteId } from "./permissions/table.ts";
import { openDraft } from "./publishing/draft.ts";
import { planPublish, planRollBack } from "./publishing/plan.ts";
import { publish, rollBack, unpublish } from "./publishing/publish.ts";
import { listRevisions } from "./publishing/revisions.ts";
import { deleteSecret, listSecrets, setSecret } from "./secrets/handlers.ts";
import { listTemplates, readScreenshot } from "./templates/handlers.ts";

type HandlerOf<Id extends RouteId> = (typeof ROUTES)[Id]["access"] extends "anyone"
  ? (context: RouteContext) => Promise<unknown>
  : Handler;

export const handlers: { readonly [Id in RouteId]: HandlerOf<Id> } = {
  "session.read": readSession,
  "account.signIn": signIn,
  "account.signOut": signOut,
  "setup.finish": finishSetup,
  "invitations.accept": acceptInvitation,
  "apps.list": listApps,
  "apps.deleted": listDeletedApps,
  "apps.create": createNewApp,
  "apps.import": importApp,
  "apps.read": readAppSummary,
  "apps.change": changeApp,
  "apps.delete": deleteApp,
  "apps.restore": restoreApp,
  "apps.deleteForEver": deleteForEver,
  "apps.duplicate": duplicateApp,
  "apps.export": exportApp,
  "apps.operate": operate,
  "templates.list": listTemplates,
  "templates.screenshot": readScreenshot,
  "draft.open": openDraft,
  "publish.plan": planPublish,
  "publish.planRollBack": planRollBack,
  "publish.publish": publish,
  "publish.unpublish": unpublish,
  "publish.revisions": listRevisions,
  "publish.rollBack": rollBack,
  "figures.app": readAppFigures,
  "figures.lift": liftQuarantine,
  "figures.installation": readInstallation,
  "secrets.list": listSecrets,
  "secrets.set": setSecret,
  "secrets.delete": deleteSecret,
  "assets.store": storeAsset,
  "assets.read": readAsset,
  "members.list": listMembers,
  "members.change": changeMember,
  "members.remove": removeMember,
  "invitations.list": listInvitations,
  "invitations.create": createInvitation,
  "invitations.revoke": revokeInvitation,
};
