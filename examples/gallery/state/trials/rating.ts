import { Trial } from "../trial";

export class RatingTrial extends Trial {
  value: number | null = 4;
}
