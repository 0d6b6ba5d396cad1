import type { DeployPlan } from "@heddle/compiler/plan";

const HEADINGS: Record<DeployPlan["kind"], string> = {
  same: "same: nothing changes for open tabs.",
  warm: "warm: open tabs go on with what they have.",
  cold: "cold: open tabs start anew when they load the new version.",
};

/** The plan as lines for people. */
export function planText({ kind, reasons }: DeployPlan): string {
  const lines = reasons.map((reason) => `  ${reason.kind}  ${reason.what} ${reason.consequence}`);
  return `${[HEADINGS[kind], ...lines].join("\n")}\n`;
}

/** What the process ends with: 2 where sessions start anew, so that a script can stop before it deploys. */
export function planExitCode({ kind }: DeployPlan): 0 | 2 {
  return kind === "cold" ? 2 : 0;
}
