import type { ApiError } from "../../src/api/contract.ts";

/** A request that is not answered with what it asked for: thrown by handlers, sent as an `ApiError`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly cure: string | undefined;

  constructor(status: number, code: string, message: string, cure?: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.cure = cure;
  }

  get body(): ApiError {
    return { code: this.code, message: this.message, ...(this.cure !== undefined && { cure: this.cure }) };
  }
}

export const notFound = (what: string) =>
  new Refusal(
    404,
    "not-found",
    `${what} does not exist, or is not yours to see.`,
    "Go back to the list of apps.",
  );
