import { Trial } from "../trial";

export class ListTrial extends Trial {}
