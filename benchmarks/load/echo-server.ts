/** The reference: a bare ws server that sends back what it gets. Says its port on stdout. */

import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket) => socket.on("message", (data) => socket.send(data, { binary: false })));
server.on("listening", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
