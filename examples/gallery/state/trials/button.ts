import { Trial } from "../trial";

export class ButtonTrial extends Trial {}
