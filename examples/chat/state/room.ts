import { SharedState } from "heddle";
import { echo } from "./echo";

export interface Message {
  id: string;
  author: string;
  text: string;
  bot: boolean;
}

const MOST_MESSAGES = 200;

/** One for each name: what one visitor says, all in the same room see. */
export class Room extends SharedState {
  messages: Message[] = [];

  /** Adds a message and lets the bot answer. Does not wait for the answer, so that others can speak meanwhile. */
  post(author: string, text: string) {
    const said = text.trim().slice(0, 2000);
    if (said === "") return;
    this.messages.push({ id: crypto.randomUUID(), author: author.slice(0, 40), text: said, bot: false });
    const id = crypto.randomUUID();
    this.messages.push({ id, author: "Echo", text: "", bot: true });
    if (this.messages.length > MOST_MESSAGES) this.messages.splice(0, this.messages.length - MOST_MESSAGES);
    void this.answer(id, said);
  }

  private async answer(id: string, text: string) {
    for await (const word of echo(text)) {
      const message = this.messages.find((one) => one.id === id);
      if (!message) return;
      message.text += word;
    }
  }
}
