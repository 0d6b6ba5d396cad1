import { Trial } from "../trial";

export class TagsInputTrial extends Trial {
  value: readonly string[] | null = ["First","Second"];
}
