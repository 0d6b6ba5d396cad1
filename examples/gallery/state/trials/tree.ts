import { Trial } from "../trial";

export class TreeTrial extends Trial {
  value: (string | readonly string[] | null) | null = null;
}
