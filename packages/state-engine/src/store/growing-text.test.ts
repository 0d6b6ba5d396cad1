import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

interface Message {
  id: number;
  text: string;
}

class Talk extends State {
  answer = "";
  messages: Message[] = [{ id: 1, text: "" }];

  write(words: string[]) {
    for (const word of words) this.answer += word;
  }

  reply(words: string[]) {
    for (const word of words) this.messages[0]!.text += word;
  }
}

type Page = PageContext & { talk: Talk; message: Message };

function open(stored?: ReturnType<TestApp["open"]>["stored"]) {
  const app = new TestApp(
    {
      uses: { talk: Talk },
      nodes: [
        { value: ($) => ($ as Page).talk.answer, reads: ["talk.answer"] },
        {
          each: ($) => ($ as Page).talk.messages,
          reads: ["talk.messages"],
          plain: true,
          item: "message",
          key: ($) => ($ as Page).message.id,
          row: [{ value: ($) => ($ as Page).message.text, reads: ["message.text"] }],
        },
        { event: ($, words) => ($ as Page).talk.write(words as string[]), payload: "json" },
        { event: ($, words) => ($ as Page).talk.reply(words as string[]), payload: "json" },
      ],
    },
    [Talk],
  );
  return app.open("a", stored ? { fields: structuredClone([...stored.values()]) } : {});
}

const WORD = "word ";
const WORDS = 10_000 / WORD.length;

describe("D7: a text that grows word by word", () => {
  it.each([
    ["in a field", 0],
    ["in a list's item", 1],
  ])("%s: sends and stores what is added, not the whole again", (_name, event) => {
    const session = open();
    let sent = 0;
    let stored = 0;
    const stop = session.app.listen((record) => {
      if (record.kind === "commit") for (const { text } of record.writes) stored += text?.length ?? 0;
    });
    for (let word = 0; word < WORDS; word++) sent += session.send(event, [WORD] as Json).length;
    stop();
    // Below 4,096 characters a field is stored whole; from there on the total is a few times the text's length.
    expect(sent).toBeLessThan(10_000 * 6);
    expect(stored).toBeLessThan((4_096 / WORD.length) * 2_100 + 10_000 * 12);
    const again = open(session.stored);
    expect(again.client!.toModel().root).toEqual(session.client!.toModel().root);
    expect(JSON.stringify(again.client!.toModel())).toContain(WORD.repeat(WORDS));
  });
});
