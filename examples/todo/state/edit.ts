import { LocalState } from "heddle";

/** The to-do that is being edited. It lives in the browser: nothing is sent before it is saved. */
export class Edit extends LocalState {
  /** Id of the to-do; "" = none. */
  id = "";
  text = "";

  begin(id: string, title: string) {
    this.id = id;
    this.text = title;
  }

  close() {
    this.id = "";
  }
}
