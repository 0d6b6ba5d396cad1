import { Trial } from "../trial";

export class TextAreaTrial extends Trial {
  value = "";
}
