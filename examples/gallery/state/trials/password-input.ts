import { Trial } from "../trial";

export class PasswordInputTrial extends Trial {
  value = "";
}
