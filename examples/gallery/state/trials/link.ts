import { Trial } from "../trial";

export class LinkTrial extends Trial {}
