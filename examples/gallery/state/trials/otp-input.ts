import { Trial } from "../trial";

export class OtpInputTrial extends Trial {
  value = "";
}
