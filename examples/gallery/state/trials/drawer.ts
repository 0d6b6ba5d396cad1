import { Trial } from "../trial";

export class DrawerTrial extends Trial {
  open = false;
  /** Which of the variants is open. */
  shown = "";
}
