import { Trial } from "../trial";

export class IframeTrial extends Trial {}
