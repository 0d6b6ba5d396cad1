import { Trial } from "../trial";

export class VStackTrial extends Trial {}
