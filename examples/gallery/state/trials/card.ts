import { Trial } from "../trial";

export class CardTrial extends Trial {}
