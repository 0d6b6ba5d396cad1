import { SharedState } from "heddle";
import { type Conversation, firstConversations } from "./conversation";

const THANKS = "Thank you for the quick answer. We try that right away and tell you how it went.";

/** All conversations: one list for everybody at the desk. */
export class Tickets extends SharedState {
  list: Conversation[] = firstConversations();

  private find(id: string): Conversation {
    const found = this.list.find((one) => one.id === id);
    if (!found) throw new Error("This conversation does not exist.");
    return found;
  }

  read(id: string) {
    this.find(id).isUnread = false;
  }

  assign(id: string, agent: string) {
    this.find(id).agent = agent.slice(0, 40);
  }

  setOpen(id: string, isOpen: boolean) {
    this.find(id).isOpen = isOpen;
  }

  reply(id: string, agent: string, text: string) {
    const conversation = this.find(id);
    conversation.messages.push({ id: crypto.randomUUID(), agent, text: text.slice(0, 2000), at: Date.now() });
    conversation.agent ||= agent;
    // In this template the customer is made up, and polite: your own webhook takes the place of this line.
    if (conversation.messages.filter((one) => one.text === THANKS).length === 0) void this.answer(id);
  }

  private async answer(id: string) {
    await new Promise<void>((resolve) => setTimeout(resolve, 1500));
    const conversation = this.find(id);
    conversation.messages.push({ id: crypto.randomUUID(), agent: "", text: THANKS, at: Date.now() });
    conversation.isUnread = true;
  }
}
