import { ui } from "../style/ui.ts";

export const classes = {
  root: ui("text-balance wrap-break-word"),
  level: {
    1: ui("text-[30px]/[38px] font-[650] tracking-[-0.02em]"),
    2: ui("text-[22px]/[30px] font-[650] tracking-[-0.015em]"),
    3: ui("text-[18px]/[26px] font-semibold tracking-[-0.01em]"),
    4: ui("text-base/6 font-semibold"),
    5: ui("text-[15px]/[22px] font-semibold"),
    6: ui("text-[13px]/5 font-semibold text-muted"),
  },
};
