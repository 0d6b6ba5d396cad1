import { Trial } from "../trial";

export class NumberInputTrial extends Trial {
  value: number | null = null;
}
