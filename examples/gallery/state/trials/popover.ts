import { Trial } from "../trial";

export class PopoverTrial extends Trial {
  open = false;
}
