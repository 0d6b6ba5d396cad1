/** Works on a field's data: loads a lazy list's rows, tells a stream's. */
export interface FieldWorker {
  /** Marks the data, new or restored, as this worker's, and gives it its methods. */
  attach(data: object): void;
  /** What has to be loaded before a page that shows `rows` rows of it is shown; null for nothing. */
  first(rows: number | undefined): Promise<void> | null;
  /** A key of the data was changed. */
  changed(key: string | undefined): void;
}
