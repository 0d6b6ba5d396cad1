import { Trial } from "../trial";

export class CheckboxGroupTrial extends Trial {
  value: readonly string[] | null = ["One"];
}
