/** The reference: a bare ws server that sends back what it gets, or `burst:<n>` as n small frames. Says its port on stdout. */

import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket) =>
  socket.on("message", (data) => {
    const burst = /^burst:(\d+)$/.exec(data.toString());
    if (!burst) socket.send(data, { binary: false });
    else
      for (let count = 1; count <= Number(burst[1]); count++)
        socket.send(`["p",${count},0,[[0,0,${count}]]]`);
  }),
);
server.on("listening", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
