import { Trial } from "../trial";

export class DialogTrial extends Trial {
  open = false;
  /** Which of the variants is open. */
  shown = "";
}
