import type { GalleryExtra } from "../gallery-extra.ts";

const request = {
  method: "POST",
  url: "https://api.example.com/v2/orders?expand=customer",
  headers: { accept: "application/json", "content-type": "application/json", "x-request-id": "9f1c2b" },
  body: { items: [{ sku: "lamp-01", quantity: 1 }], coupon: null, gift: false },
};

export const gallery: GalleryExtra = {
  examples: [
    {
      title: "Open further, under a name",
      help: "Paths begin with the name, so that they can be pasted into code.",
      example: { type: "JsonViewer", props: { value: request, rootName: "request", depth: 2 } },
    },
    {
      title: "Long texts and lists",
      help: "A text is cut until it is opened, and a list is shown in parts.",
      example: {
        type: "JsonViewer",
        props: {
          value: {
            message: `Timeout after 3 tries. ${"The service at /v2/orders did not answer within 2,000 ms. ".repeat(5)}`,
            samples: Array.from({ length: 120 }, (_, index) => index * index),
          },
        },
      },
    },
    {
      title: "Nothing but the value",
      example: {
        type: "JsonViewer",
        props: { value: request.headers, searchable: false, copyable: false },
      },
    },
    {
      title: "No value yet",
      example: { type: "JsonViewer", props: { empty: "Send a request to see its answer." } },
    },
  ],
};
