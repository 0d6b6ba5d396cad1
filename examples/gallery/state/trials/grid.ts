import { Trial } from "../trial";

export class GridTrial extends Trial {}
