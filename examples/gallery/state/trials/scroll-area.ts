import { Trial } from "../trial";

export class ScrollAreaTrial extends Trial {}
