import { Trial } from "../trial";

export class SelectTrial extends Trial {
  value = "";
}
