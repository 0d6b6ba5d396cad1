import { State } from "heddle";

/** Each way in which a handler asks the browser, or the person at it. */
export class Asking extends State {
  said = "nothing";
  notes = ["bread", "milk"];
  clicks = 0;

  async width() {
    this.said = `width ${await this.ui.call<number>("page.width")}`;
  }

  async later() {
    this.said = await this.ui.call<string>("page.later", "ab", 3);
  }

  async inline() {
    await this.ui.call("page.mark", "red");
    this.said = "marked";
  }

  async failing(name: string) {
    try {
      await this.ui.call(`page.${name}`);
    } catch (error) {
      this.said = `caught: ${(error as Error).message}`;
    }
  }

  took(what: string, extra: string) {
    this.said = `${extra} ${what}`;
  }

  async clear() {
    const isAgreed = await this.ui.confirm({
      title: "Delete all notes?",
      text: "They are gone for good.",
      confirm: "Delete",
      danger: true,
    });
    if (isAgreed) this.notes = [];
    this.said = isAgreed ? "cleared" : "kept";
  }

  async add() {
    const note = await this.ui.prompt({
      title: "New note",
      label: "What to buy",
      initial: "eggs",
      required: true,
    });
    if (note !== null) this.notes.push(note);
    this.said = note === null ? "nothing added" : `added ${note}`;
  }

  async both() {
    const answers = await Promise.all([this.ui.confirm("First?"), this.ui.confirm("Second?")]);
    this.said = answers.join(" ");
  }

  remove(note: string) {
    this.notes = this.notes.filter((one) => one !== note);
    this.ui.toast(`Removed ${note}`, {
      duration: Infinity,
      action: { label: "Undo", run: () => this.restore(note) },
    });
  }

  private restore(note: string) {
    this.notes.push(note);
    this.said = `restored ${note}`;
  }

  click() {
    this.clicks += 1;
  }
}
