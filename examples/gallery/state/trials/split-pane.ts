import { Trial } from "../trial";

export class SplitPaneTrial extends Trial {
  size: number | null = 35;
}
