import { Trial } from "../trial";

export class ComboboxTrial extends Trial {
  value = "";
}
