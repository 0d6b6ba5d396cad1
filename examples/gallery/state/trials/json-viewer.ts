import { Trial } from "../trial";

export class JsonViewerTrial extends Trial {}
