import { Trial } from "../trial";

export class SearchInputTrial extends Trial {
  value = "";
}
