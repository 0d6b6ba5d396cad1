import { Trial } from "../trial";

export class BannerTrial extends Trial {
  open = true;
  /** Which of the variants is open. */
  shown = "";
}
