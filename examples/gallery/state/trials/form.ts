import { Trial } from "../trial";

export class FormTrial extends Trial {}
