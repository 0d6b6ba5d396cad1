import { Trial } from "../trial";

export class PaginationTrial extends Trial {
  pageValue: number | null = 3;
}
