import { Trial } from "../trial";

export class MultiSelectTrial extends Trial {
  value: readonly string[] | null = ["One"];
}
