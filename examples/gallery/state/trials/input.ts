import { Trial } from "../trial";

export class InputTrial extends Trial {
  value = "";
}
