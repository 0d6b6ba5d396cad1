import { Trial } from "../trial";

export class TableTrial extends Trial {}
