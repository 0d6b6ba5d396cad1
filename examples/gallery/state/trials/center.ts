import { Trial } from "../trial";

export class CenterTrial extends Trial {}
