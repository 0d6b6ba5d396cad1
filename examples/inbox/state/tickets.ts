import { SharedState } from "heddle";
import { type Conversation, firstConversations } from "./conversation";

const THANKS = "Thanks for the quick reply! I’ll try that right away and let you know how it goes.";

/** All conversations: one list for everybody at the desk. */
export class Tickets extends SharedState {
  list: Conversation[] = firstConversations();

  private find(id: string): Conversation {
    const found = this.list.find((one) => one.id === id);
    if (!found) throw new Error("This conversation does not exist.");
    return found;
  }

  setUnread(id: string, isUnread: boolean) {
    this.find(id).isUnread = isUnread;
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
    if (conversation.messages.every((one) => one.text !== THANKS)) void this.answer(id);
  }

  private async answer(id: string) {
    await new Promise<void>((resolve) => setTimeout(resolve, 1500));
    const conversation = this.find(id);
    conversation.messages.push({ id: crypto.randomUUID(), agent: "", text: THANKS, at: Date.now() });
    conversation.isUnread = true;
  }
}
