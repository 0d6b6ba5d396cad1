import { Trial } from "../trial";

export class TagTrial extends Trial {}
