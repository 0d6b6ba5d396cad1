import { Trial } from "../trial";

export class HStackTrial extends Trial {}
