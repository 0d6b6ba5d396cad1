import { Trial } from "../trial";

export class TextTrial extends Trial {}
