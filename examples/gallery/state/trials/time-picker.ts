import { Trial } from "../trial";

export class TimePickerTrial extends Trial {
  value = "";
}
