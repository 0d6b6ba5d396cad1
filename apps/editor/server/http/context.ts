import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import type { Actor, AppRow, Services } from "../services.ts";

/** A request that the permission table has let in. */
export interface RouteContext {
  services: Services;
  request: IncomingMessage;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Who asks; of routes for anyone, null when nobody has signed in. */
  actor: Actor | null;
  /** For routes with `:app`. */
  app: AppRow;
  /** Where the request came from. */
  address: string;
  /** The body as JSON of this shape. */
  json<Shape extends z.ZodType>(shape: Shape): Promise<z.output<Shape>>;
  /** The body's bytes, as they come, up to the route's limit. */
  bytes(): AsyncGenerator<Buffer>;
}

/** The same for routes that need a session. */
export type SignedIn = RouteContext & { actor: Actor };

export type Handler = (context: SignedIn) => Promise<unknown>;
