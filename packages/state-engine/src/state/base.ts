/** The base classes of app code. What a handler can reach hangs off `this`. */

import { INSTANCE, type InstanceContext, InstanceNode } from "../tracking/instance.ts";
import { NODE } from "../tracking/node.ts";
import type { Owner } from "../tracking/owner.ts";
import type { Shape } from "./shape.ts";

interface Making {
  owner: Owner;
  shape: Shape;
  context: InstanceContext;
  name: string;
  scope: number | null;
}

let making: Making | null = null;

/** Makes an instance; its field initialisers run on the tracked `this`. `scope`: whose instance state it is. */
export function makeInstance(
  owner: Owner,
  shape: Shape,
  context: InstanceContext,
  name: string,
  scope: number | null = null,
): InstanceNode {
  const outer = making;
  making = { owner, shape, context, name, scope };
  try {
    return instanceOf(new shape.stateClass());
  } finally {
    making = outer;
  }
}

function instanceOf(state: object): InstanceNode {
  const { [NODE]: tracked, [INSTANCE]: raw } = state as { [NODE]?: InstanceNode; [INSTANCE]?: InstanceNode };
  const node = tracked ?? raw;
  if (!node) throw new TypeError("This member belongs to a state; reach states with this.use(Class).");
  return node;
}

/**
 * Gives the tracked proxy as the object under construction, so that field initialisers and arrow fields hold it. A function,
 * because a class's constructor may not give another object by the rules of this code base.
 */
const Tracked = function tracked(): object {
  if (!making) {
    const name = new.target?.name ?? "State";
    throw new TypeError(`Heddle makes states itself: write this.use(${name}) instead of new ${name}().`);
  }
  const { owner, shape, context, name, scope } = making;
  making = null;
  return new InstanceNode(owner, shape, context, name, scope).proxy;
} as unknown as new () => object;

/** What both kinds of state have. */
class BaseState extends Tracked {
  /** Another state: of this session, or a shared one by its key. */
  use(stateClass: unknown, key?: string): unknown {
    const tracked = (this as { [NODE]?: InstanceNode })[NODE];
    return (tracked ?? instanceOf(this)).context.use(stateClass, key, tracked !== undefined);
  }

  /** Sends what has changed so far, as `yield` does in a generator handler. */
  flush(): Promise<void> {
    return instanceOf(this).context.flush();
  }

  /** `await this.secrets.get("NAME")` */
  get secrets(): unknown {
    return instanceOf(this).context.members.secrets;
  }

  /** Files of this app: `await this.files.save("reports/may.csv", text)` */
  get files(): unknown {
    return instanceOf(this).context.members.files;
  }

  /** Aborted when nobody waits for the handler any more: hand it to fetch. */
  get signal(): unknown {
    return instanceOf(this).context.members.signal;
  }
}

/** State of one browser tab. */
export class State extends BaseState {
  /** From now on this session's `use(Class)` is the shared state of that key. Resolves when it is. */
  link(stateClass: unknown, key: unknown): Promise<void> {
    return instanceOf(this).context.link(stateClass, key);
  }

  /** Back to the state of the default key. */
  unlink(stateClass: unknown): Promise<void> {
    return instanceOf(this).context.unlink(stateClass);
  }

  get ui(): unknown {
    return instanceOf(this).context.members.ui;
  }

  get page(): unknown {
    return instanceOf(this).context.members.page;
  }

  get session(): unknown {
    return instanceOf(this).context.members.session;
  }
}

/** State shared by every session that uses the same key. */
export class SharedState extends BaseState {
  get key(): unknown {
    return instanceOf(this).context.members.key;
  }
}
