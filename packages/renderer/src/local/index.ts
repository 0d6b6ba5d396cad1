/** Local state in the browser: a chunk of its own, for pages that use it. */

import type { ClientModel } from "@heddle/state-engine/model";
import type { LocalProgram, Template } from "@heddle/state-engine/program";
import type { LocalLayer, LocalPort } from "../page/local-layer.ts";
import { PageLayer } from "./layer.ts";
import { Schedule } from "./schedule.ts";
import { LocalStates } from "./states.ts";
import { userInterface } from "./user-interface.ts";

const states = new LocalStates();
const schedule = new Schedule();

/** The local layer of a page; null when the program has nothing for it. */
export function makeLocalLayer(
  program: LocalProgram,
  template: Template,
  model: ClientModel,
  port: LocalPort,
): LocalLayer | null {
  const page = program.pages[template.pageId];
  if (!page) return null;
  states.adopt(program);
  states.ui = userInterface(schedule, port);
  return new PageLayer(page, model, states, schedule, port);
}
