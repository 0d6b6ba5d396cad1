import { Trial } from "../trial";

export class FlexTrial extends Trial {}
