#!/usr/bin/env node
import { createImageService } from "./service.mjs";

const port = Number(process.env.PORT ?? 4010);
const host = process.env.HOST ?? "127.0.0.1";
const server = createImageService({ key: process.env.OPENAI_API_KEY, delay: Number(process.env.DELAY ?? 0) });

server.on("error", (error) => {
  const cure =
    error.code === "EADDRINUSE" ? `Port ${port} is in use; choose another with PORT.` : error.message;
  console.error(`The image service could not start. ${cure}`);
  process.exitCode = 1;
});
server.listen(port, host, () => {
  console.log(`Image service at http://${host}:${server.address().port}/v1`);
});
