import { Trial } from "../trial";

export class ChartTrial extends Trial {}
