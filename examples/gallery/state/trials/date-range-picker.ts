import { Trial } from "../trial";

export class DateRangePickerTrial extends Trial {
  value: readonly string[] | null = null;
}
