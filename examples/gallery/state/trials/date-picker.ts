import { Trial } from "../trial";

export class DatePickerTrial extends Trial {
  value = "";
}
