import { Trial } from "../trial";

export class ConnectionStatusTrial extends Trial {}
