import { Trial } from "../trial";

export class IconButtonTrial extends Trial {
  pressed = false;
}
