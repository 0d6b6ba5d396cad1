import { Trial } from "../trial";

export class CheckboxTrial extends Trial {
  checked = false;
}
