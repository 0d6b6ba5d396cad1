import { Trial } from "../trial";

export class HeadingTrial extends Trial {}
