import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BadMessage, parseUpMessage } from "./up-message.ts";

const client = { path: "/", locale: "en", timeZone: "UTC", storage: {}, tab: "t" };

describe("messages from browsers (P1)", () => {
  it.each([
    [["h", 1, "hash", "", -1, client]],
    [["h", 1, "hash", "token", 12, { ...client, draft: "x", storage: { a: "b" } }]],
    [["e", 1, 0, 0]],
    [["e", 1, 0, 0, { any: "json" }]],
    [["e", 1, 0, 0, null, 7]],
    [["a", 3]],
    [["n", 2, "/posts?page=2"]],
    [["l", 2, "key", null]],
    [["v", 1, true]],
    [["v", 1, [false, "message"]]],
    [["t", 3, 12]],
    [["d", 1, "look", "state/todo.ts#Todo.items", ["0"]]],
    [["d", 2, "set", "state/todo.ts#Todo.items", ["0", "text"], "milk"]],
  ])("%j is one", (message) => {
    expect(parseUpMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each([
    ["", "not JSON"],
    ["{", "not JSON"],
    ["{}", "not a JSON array"],
    ['["x"]', "no known letter"],
    ['["e",1,0]', "wrong length"],
    ['["e",-1,0,0]', "event[1]"],
    ['["e",1.5,0,0]', "event[1]"],
    ['["e","1",0,0]', "event[1]"],
    ['["e",1,0,0,null,"x"]', "event[5]"],
    ['["e",1,0,0,null,1,2]', "wrong length"],
    ['["h",2,"hash","",-1,{}]', "protocol version"],
    ['["h",1,"hash","",-2,{}]', "hello[4]"],
    ['["h",1,"hash","",-1,null]', "hello[5]"],
    ['["h",1,"hash","",-1,{"path":"x"}]', "hello[5].path"],
    [JSON.stringify(["h", 1, "hash", "", -1, { ...client, storage: { a: 1 } }]), 'storage["a"]'],
    ['["n",1,"//evil.example/"]', "not a path of this app"],
    ['["n",1,"http://evil.example/"]', "not a path of this app"],
    ['["l",1,"key",5]', "storage[3]"],
    ['["v",1]', "answer has the wrong length"],
    ['["v","1",true]', "answer[1]"],
    [`["v",1,${"[".repeat(40)}${"]".repeat(40)}]`, "answer[2] (value) is nested too deep"],
    [JSON.stringify(["v", 1, "x".repeat(600_000)]), "answer is longer"],
    ['["t",1,-1]', "action[2]"],
    ['["d",1,"run","x",[]]', "question[2]"],
    ['["d",1,"look","x",[],1]', "question has the wrong length"],
    ['["d",1,"look","x",[1]]', "question[4] (path), a step, is not text"],
    [JSON.stringify(["d", 1, "look", "x", Array(21).fill("a")]), "question[4] (path)"],
    [JSON.stringify(["d", 1, "set", "x", [], "x".repeat(70_000)]), "question is longer"],
  ])("%s is refused with words that name the place", (text, words) => {
    expect(() => parseUpMessage(text)).toThrow(BadMessage);
    expect(() => parseUpMessage(text)).toThrow(words);
  });

  it("any text either is one or is refused with a BadMessage, and nothing is made up", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.jsonValue()).map((value) => JSON.stringify(value)),
        ),
        (text) => {
          try {
            expect(parseUpMessage(text)).toEqual(JSON.parse(text));
          } catch (error) {
            expect(error).toBeInstanceOf(BadMessage);
          }
        },
      ),
    );
  });
});
