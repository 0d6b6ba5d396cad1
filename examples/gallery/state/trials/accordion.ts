import { Trial } from "../trial";

export class AccordionTrial extends Trial {
  value: (string | readonly string[]) | null = "first";
}
