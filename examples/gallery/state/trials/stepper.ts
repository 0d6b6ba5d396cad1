import { Trial } from "../trial";

export class StepperTrial extends Trial {
  value: number | null = 2;
}
