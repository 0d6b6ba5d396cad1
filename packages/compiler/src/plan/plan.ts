/** What a deploy would do, in sentences. */

/** `same`: nothing changes for anybody. `warm`: sessions go on. `cold`: sessions start anew. */
export type PlanKind = "same" | "warm" | "cold";

export interface PlanReason {
  /** What this alone makes of the deploy. */
  kind: "warm" | "cold";
  /** Id of the state class: `state/cart.ts#Cart`. */
  class?: string;
  field?: string;
  /** A page's path. */
  page?: string;
  /** What changed: a sentence that names file and field. */
  what: string;
  /** What comes of it for who has the app open: a sentence. */
  consequence: string;
}

export interface DeployPlan {
  kind: PlanKind;
  /** Cold ones first. */
  reasons: PlanReason[];
}
