/**
 * Text form of commands and records. A batch is the plain concatenation of frames, so encoders may append to a string
 * and senders may join batches. Decoding checks every shape: the isolate's side of the door is hostile by assumption.
 *
 * Frame: `header LF text…`. The header is a JSON array; its first element is a letter, its last the lengths (UTF-16 units)
 * of the texts that follow it. JSON never holds a raw LF, so the first LF ends the header.
 */

import type { Command, EngineRecord, FieldWrite, StoredField } from "./frames.ts";

function frame(head: unknown[], texts: readonly string[]): string {
  head.push(texts.map((text) => text.length));
  return `${JSON.stringify(head)}\n${texts.length === 0 ? "" : texts.join("")}`;
}

function storedFieldTexts(fields: StoredField[]): { names: string[]; logs: number[]; texts: string[] } {
  const texts: string[] = [];
  for (const field of fields) texts.push(field.text, ...field.log);
  return { names: fields.map((field) => field.field), logs: fields.map((field) => field.log.length), texts };
}

/** One command as a frame; batches are concatenated frames. */
export function encodeCommand(command: Command): string {
  switch (command.kind) {
    case "event":
      if (command.files) {
        const { session, seq, scope, event, payload, files } = command;
        return frame(["e", session, seq, scope, event, payload ?? null, files], []);
      }
      return command.payload === undefined
        ? `["e",${JSON.stringify(command.session)},${command.seq},${command.scope},${command.event},[]]\n`
        : `["e",${JSON.stringify(command.session)},${command.seq},${command.scope},${command.event},${JSON.stringify(command.payload)},[]]\n`;
    case "open": {
      const {
        session,
        page,
        request,
        runOnLoad,
        provisional,
        patchSeq,
        fields,
        kept = null,
        shown = null,
        from = null,
      } = command;
      const head = ["o", session, page, request, runOnLoad, provisional, patchSeq, kept, shown, from];
      if (fields === null) return frame([...head, null, null], []);
      const { names, logs, texts } = storedFieldTexts(fields);
      return frame([...head, names, logs], texts);
    }
    case "navigate":
      return frame(
        ["n", command.session, command.seq, command.page, command.request, command.queryOnly ? 1 : 0],
        [],
      );
    case "kept":
      return frame(["k", command.session, command.entries], []);
    case "storage":
      return frame(["l", command.session, command.seq, command.values], []);
    case "answer":
      return frame(["v", command.session, command.effect, command.value], []);
    case "action":
      return frame(["t", command.session, command.seq, command.effect], []);
    case "unanswered":
      return frame(["u", command.session, command.message], []);
    case "model":
      return frame(["m", command.session], []);
    case "admit":
      return frame(["a", command.session, command.admission, command.scope, command.event], []);
    case "client":
      return frame(["z", command.session, command.locale, command.timeZone], []);
    case "inspect":
      return frame(["i", command.session], []);
    case "look":
      return frame(["?", command.session, command.request, command.member, command.path], []);
    case "set-field":
      return frame(["=", command.session, command.request, command.member, command.path, command.value], []);
    case "confirm":
      return frame(["y", command.session], []);
    case "close":
      return frame(["x", command.session], []);
    case "rest":
      return frame(["w", command.session], []);
    case "cancel":
      return frame(["q", command.session, command.seq, command.message], []);
    case "shared": {
      if (command.fields === null) return frame(["s", command.key, null, null], []);
      const { names, logs, texts } = storedFieldTexts(command.fields);
      return frame(["s", command.key, names, logs], texts);
    }
    case "connection":
      return frame(["c", command.session, command.connected], []);
    case "report":
      return frame(["r", command.session, command.about, command.message, command.stack], []);
    case "unload":
      return frame(["g", command.session], []);
    case "start":
      return frame(["b"], []);
    case "stop":
      return frame(["d"], []);
    case "host":
      return frame(["h", command.call, command.ok, command.value], []);
  }
}

/** Field writes split into heads (in the header) and texts: `"f"` replace, `["f"]` remove, `["f",1]` append to the log. */
function writeHeads(writes: FieldWrite[], texts: string[]): unknown[] {
  const heads: unknown[] = [];
  for (const write of writes) {
    if (write.text === null) heads.push([write.field]);
    else {
      heads.push(write.append ? [write.field, 1] : write.field);
      texts.push(write.text);
    }
  }
  return heads;
}

/** One record as a frame; batches are concatenated frames. */
export function encodeRecord(record: EngineRecord): string {
  switch (record.kind) {
    case "commit": {
      const { session, ack, ops, effects, writes } = record;
      let heads = "";
      let lengths = String(ops.length);
      let texts = ops;
      for (const { field, text, append } of writes) {
        const name = JSON.stringify(field);
        const head = text === null ? `[${name}]` : append ? `[${name},1]` : name;
        heads = heads === "" ? head : `${heads},${head}`;
        if (text === null) continue;
        lengths += `,${text.length}`;
        texts += text;
      }
      return `["C",${JSON.stringify(session)},${ack},${effects ? 1 : 0},[${heads}],[${lengths}]]
${texts}`;
    }
    case "opened": {
      const texts = [record.model];
      const heads = writeHeads(record.writes, texts);
      return frame(["O", record.session, record.title, record.redirect ?? "", heads], texts);
    }
    case "refused": {
      const texts = [record.ops];
      const heads = writeHeads(record.writes, texts);
      return frame(
        ["R", record.session, record.ack, record.code, record.message, record.effects ? 1 : 0, heads],
        texts,
      );
    }
    case "shared": {
      const texts: string[] = [];
      const heads = writeHeads(record.writes, texts);
      return frame(["S", record.key, heads], texts);
    }
    case "load":
      return frame(["F", record.key], []);
    case "release":
      return frame(["G", record.key], []);
    case "unloaded":
      return frame(["U", record.session], []);
    case "rested":
      return frame(["P", record.session, record.shown], []);
    case "stopped":
      return frame(["E"], []);
    case "model":
      return frame(["M", record.session], [record.model]);
    case "inspected":
      return frame(["I", record.session, record.fields], []);
    case "told":
      return frame(["Q", record.session, record.request, record.message, record.value], []);
    case "answered":
      return frame(["V", record.session, record.effect, record.message], []);
    case "awaits":
      return frame(["W", record.session, record.person ? 1 : 0], []);
    case "admitted": {
      const { session, admission, refusal, events, limits } = record;
      return frame(["A", session, admission, refusal, events, limits], []);
    }
    case "call":
      return frame(["K", record.call, record.session, record.name, record.args], []);
    case "log":
      return frame(["L", record.entry], []);
    case "trace":
      return frame(["T", record.session, record.trace], []);
  }
}

/** Several commands as one batch. */
export function encodeCommands(commands: readonly Command[]): string {
  let batch = "";
  for (const command of commands) batch += encodeCommand(command);
  return batch;
}

/** Several records as one batch. */
export function encodeRecords(records: readonly EngineRecord[]): string {
  let batch = "";
  for (const record of records) batch += encodeRecord(record);
  return batch;
}
