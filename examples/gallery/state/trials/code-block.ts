import { Trial } from "../trial";

export class CodeBlockTrial extends Trial {}
