/** Questions of the editor around a draft: about its session's state, and changes of it by hand. Never of published apps. */

import type { DraftQuestion, StateAnswer } from "@heddle/state-engine/protocol";
import type { RuntimeLog } from "../log.ts";
import type { DraftGuard } from "../source/draft-access.ts";
import type { Connection } from "./connection.ts";

export interface QuestionServices {
  draftAccess: DraftGuard;
  log: RuntimeLog;
}

/** Looking is for whoever sees the draft; setting for who may edit the app now, whatever they might when they came. */
export async function receiveQuestion(
  connection: Connection,
  message: DraftQuestion,
  { draftAccess, log }: QuestionServices,
): Promise<void> {
  const [, request, kind, member, path] = message;
  const refuse = (why: string) => {
    const answer: StateAnswer = { request, message: why, value: null };
    connection.sendDraft(JSON.stringify(["d", "answer", answer]));
  };
  const { pass, session, site } = connection;
  if (!site.isDraft || pass === null) {
    connection.send(JSON.stringify(["r", 0, "forbidden", "Only drafts can be looked into."]));
    return;
  }
  try {
    if (kind === "set" && !(await draftAccess.mayEdit(pass))) {
      refuse("You may look at this app, not change it.");
      return;
    }
  } catch (error) {
    log({ level: "error", site: site.id, message: `Access could not be looked up: ${String(error)}` });
    refuse("Whether you may do that could not be found out. Try again in a moment.");
    return;
  }
  // It may have left, or gone over to a newer program, meanwhile.
  const program = connection.session === session ? session?.program : null;
  if (!session || !program?.isOpen) {
    refuse("The app is just starting again; try again in a moment.");
    return;
  }
  const place = { session: session.name, request, member, path };
  program.send(
    message[2] === "set" ? { kind: "set-field", ...place, value: message[5] } : { kind: "look", ...place },
  );
}
