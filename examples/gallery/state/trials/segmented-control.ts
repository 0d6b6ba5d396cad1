import { Trial } from "../trial";

export class SegmentedControlTrial extends Trial {
  value = "Week";
}
