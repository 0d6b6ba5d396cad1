import { Trial } from "../trial";

export class BadgeTrial extends Trial {}
