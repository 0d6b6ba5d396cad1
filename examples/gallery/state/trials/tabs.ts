import { Trial } from "../trial";

export class TabsTrial extends Trial {
  value = "";
}
