import { Trial } from "../trial";

export class DataGridTrial extends Trial {
  selected: (readonly (string | number)[]) | null = [];
}
