/** What a component that draws a long list itself is told beside the rows, which are only some of the list. */
export interface LongList {
  /** Of each row that is there, what it stays under while rows come and go. */
  keys: readonly number[];
  /** Place of the first row that is there, from 0. */
  offset: number;
  /** Rows of the whole list. */
  total: number;
  /** Rows that are seen are on their way. */
  isWaiting: boolean;
  /** Take the elements before and after the rows. Their height is set from outside: the room of the rows that are not there. */
  before: (element: HTMLElement | null) => void;
  after: (element: HTMLElement | null) => void;
  /** Height of the room after the rows until rows were measured, CSS pixels. */
  guessedRoom: number;
}
