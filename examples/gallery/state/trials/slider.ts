import { Trial } from "../trial";

export class SliderTrial extends Trial {
  value: number | null = 50;
}
