import { Trial } from "../trial";

export class BoxTrial extends Trial {}
