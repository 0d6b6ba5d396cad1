import { z } from "zod";
import { EVENT_PREFIX, innerMap } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { eventNameInput, handlersInput, idInput } from "../input.ts";
import { missingNode, whyNotChanged } from "../placement.ts";
import { write } from "../write.ts";

export const setEvent = defineOperation({
  id: "node.setEvent",
  title: "Wire event",
  help: "Says what a node's event does; an empty list unwires it.",
  input: z.strictObject({ node: idInput, event: eventNameInput, handlers: handlersInput }),
  reads: ["nodes"],
  writes: ["nodes"],
  permission: "editor",
  undo: { merge: (input) => `${input.node} ${input.event}` },
  run(context, { node, event, handlers }) {
    const reason =
      missingNode(context, [node], "node") ??
      whyNotChanged(
        context,
        [node],
        (old) => ({ ...old, events: { ...old.events, [event]: handlers } }),
        "event",
      );
    if (reason) return refused(reason);
    write(
      innerMap(context.roots.nodes, node),
      EVENT_PREFIX + event,
      handlers.length > 0 ? handlers : undefined,
    );
    return done({ node });
  },
});
