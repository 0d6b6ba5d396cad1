/**
 * A renderer process: turns a template and a model into HTML, and knows nothing else. Talks over file descriptor 3
 * (wire/channel.ts). A page that throws is answered with what it threw; one that hangs ends the process, from outside.
 */

import { Socket } from "node:net";
import { renderPage } from "@heddle/renderer/server";
import { dropPrivileges } from "../confinement/drop.ts";
import { collectGarbage, OwnGarbage } from "../garbage/own-garbage.ts";
import { Ask, ChannelError, PacketReader, PacketWriter, Tell } from "../wire/channel.ts";
import { pongText } from "../wire/pong.ts";

dropPrivileges();

const LONGEST_MESSAGE = 2_000;
const socket = new Socket({ fd: 3, readable: true, writable: true });
const writer = new PacketWriter(socket);
const reader = new PacketReader();
const garbage = new OwnGarbage(collectGarbage);

function render(number: number, text: string): void {
  try {
    writer.send(Tell.rendered, number, renderPage(JSON.parse(text)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    writer.send(Tell.trouble, number, message.slice(0, LONGEST_MESSAGE));
  }
  writer.flush();
  garbage.made(text.length);
}

socket.on("data", (chunk: Buffer) => {
  for (const { kind, number, text } of reader.read(chunk)) {
    if (kind === Ask.render) render(number, text);
    else if (kind === Ask.ping) {
      writer.send(Tell.pong, number, pongText());
      writer.flush();
    } else throw new ChannelError(`Unknown packet ${kind}.`);
  }
});
// Without the gateway there is nothing to do here.
socket.on("close", () => process.exit(0));
socket.on("error", () => process.exit(0));
writer.send(Tell.ready, 0, JSON.stringify({ uid: process.getuid?.() ?? -1 }));
