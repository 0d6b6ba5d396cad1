import { Trial } from "../trial";

export class RangeSliderTrial extends Trial {
  value: readonly number[] | null = [20,70];
}
