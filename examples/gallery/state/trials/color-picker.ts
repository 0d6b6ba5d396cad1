import { Trial } from "../trial";

export class ColorPickerTrial extends Trial {
  value = "#3f5bf6";
}
