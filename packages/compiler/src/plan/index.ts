export type { DeployPlan, PlanKind, PlanReason } from "./plan.ts";
export { type Deployable, planDeploy } from "./plan-deploy.ts";
