import { ui } from "./ui.ts";

/** Classes of `align` and `justify`, shared by Flex, VStack and HStack. */
export const alignClasses = {
  start: ui("items-start"),
  center: ui("items-center"),
  end: ui("items-end"),
  stretch: ui("items-stretch"),
  baseline: ui("items-baseline"),
};

export const justifyClasses = {
  start: ui("justify-start"),
  center: ui("justify-center"),
  end: ui("justify-end"),
  between: ui("justify-between"),
  around: ui("justify-around"),
};

export interface AlignmentProps {
  align?: keyof typeof alignClasses;
  justify?: keyof typeof justifyClasses;
}
