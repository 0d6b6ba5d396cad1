import { Trial } from "../trial";

export class RadioGroupTrial extends Trial {
  value = "One";
}
