import { Trial } from "../trial";

export class SwitchTrial extends Trial {
  checked = false;
}
