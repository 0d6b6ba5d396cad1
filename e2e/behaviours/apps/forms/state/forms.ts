import { FormError, State } from "heddle";

interface Everything {
  name: string;
  about: string;
  age: number | null;
  terms: boolean;
  news: boolean;
  size: string | null;
  tone: string | null;
  days: string[];
  volume: number;
}

/** What the forms of the page do. */
export class Forms extends State {
  sent = "nothing";
  count = 0;
  step = 1;
  typed = "";
  code = "";
  field = "";

  everything(values: Everything) {
    this.sent = JSON.stringify(values);
    this.count += 1;
  }

  async signUp({ mail }: { mail: string; word: string; repeat: string; age: number | null }) {
    if (mail === "taken@example.com") throw new FormError({ mail: "This address has an account already." });
    if (mail === "odd@example.com") this.ui.invalid("age", "Are you sure?");
    this.sent = mail;
    this.count += 1;
  }

  wizard(values: { first: string; second: string; third: string }) {
    this.sent = JSON.stringify(values);
  }

  outer(values: { title: string }) {
    this.sent = `outer ${JSON.stringify(values)}`;
  }

  inner(values: { tag: string }) {
    this.sent = `inner ${JSON.stringify(values)}`;
  }

  go(step: number) {
    this.step = step;
  }

  upper(text: string) {
    this.code = text.toUpperCase();
  }

  fill() {
    this.ui.setValue("free", "from the server");
    this.ui.focus("free");
  }

  empty() {
    this.ui.clear("free");
  }

  end() {
    this.ui.scrollTo("end");
  }

  forget() {
    this.ui.reset("sign-up");
  }
}
