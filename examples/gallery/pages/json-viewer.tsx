import { page, use } from "heddle";
import { JsonViewer, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { JsonViewerTrial } from "../state/trials/json-viewer";

export default page({
  title: "JSON viewer",
  description: "Shows any value as a tree that opens and closes: the answer of a service, a record, a log entry. It can be searched, and values and their paths copied. Only what is open is drawn, so that large values stay quick.",
}, () => {
  const trial = use(JsonViewerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="JSON viewer"
        section="Data"
        help="Shows any value as a tree that opens and closes: the answer of a service, a record, a log entry. It can be searched, and values and their paths copied. Only what is open is drawn, so that large values stay quick."
      />
      <Specimen>
        <JsonViewer
          value={{
            id: "ord_1042",
            status: "shipped",
            paid: true,
            total: 84.5,
            customer: {
              name: "Mara Lindqvist",
              email: "mara@example.com",
              address: { city: "Lund", zip: "222 22" },
            },
            items: [
              { product: "Desk lamp", quantity: 1, price: 59.5 },
              { product: "Bulb", quantity: 2, price: 12.5 },
            ],
            note: null,
          }}
          className="w-full"
          onSelect={(payload) => trial.tell("onSelect", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<JsonViewer\n  value={{\n    id: \"ord_1042\",\n    status: \"shipped\",\n    paid: true,\n    total: 84.5,\n    customer: {\n      name: \"Mara Lindqvist\",\n      email: \"mara@example.com\",\n      address: { city: \"Lund\", zip: \"222 22\" },\n    },\n    items: [\n      { product: \"Desk lamp\", quantity: 1, price: 59.5 },\n      { product: \"Bulb\", quantity: 2, price: 12.5 },\n    ],\n    note: null,\n  }}\n  className=\"w-full\"\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="Height of a row.">
        <Variant name="sm">
          <JsonViewer
            value={{
              id: "ord_1042",
              status: "shipped",
              paid: true,
              total: 84.5,
              customer: {
                name: "Mara Lindqvist",
                email: "mara@example.com",
                address: { city: "Lund", zip: "222 22" },
              },
              items: [
                { product: "Desk lamp", quantity: 1, price: 59.5 },
                { product: "Bulb", quantity: 2, price: 12.5 },
              ],
              note: null,
            }}
            size="sm"
            className="w-full"
          />
        </Variant>
        <Variant name="md">
          <JsonViewer
            value={{
              id: "ord_1042",
              status: "shipped",
              paid: true,
              total: 84.5,
              customer: {
                name: "Mara Lindqvist",
                email: "mara@example.com",
                address: { city: "Lund", zip: "222 22" },
              },
              items: [
                { product: "Desk lamp", quantity: 1, price: 59.5 },
                { product: "Bulb", quantity: 2, price: 12.5 },
              ],
              note: null,
            }}
            size="md"
            className="w-full"
          />
        </Variant>
        <Variant name="lg">
          <JsonViewer
            value={{
              id: "ord_1042",
              status: "shipped",
              paid: true,
              total: 84.5,
              customer: {
                name: "Mara Lindqvist",
                email: "mara@example.com",
                address: { city: "Lund", zip: "222 22" },
              },
              items: [
                { product: "Desk lamp", quantity: 1, price: 59.5 },
                { product: "Bulb", quantity: 2, price: 12.5 },
              ],
              note: null,
            }}
            size="lg"
            className="w-full"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="not searchable">
          <JsonViewer
            value={{
              id: "ord_1042",
              status: "shipped",
              paid: true,
              total: 84.5,
              customer: {
                name: "Mara Lindqvist",
                email: "mara@example.com",
                address: { city: "Lund", zip: "222 22" },
              },
              items: [
                { product: "Desk lamp", quantity: 1, price: 59.5 },
                { product: "Bulb", quantity: 2, price: 12.5 },
              ],
              note: null,
            }}
            searchable={false}
            className="w-full"
          />
        </Variant>
        <Variant name="not copyable">
          <JsonViewer
            value={{
              id: "ord_1042",
              status: "shipped",
              paid: true,
              total: 84.5,
              customer: {
                name: "Mara Lindqvist",
                email: "mara@example.com",
                address: { city: "Lund", zip: "222 22" },
              },
              items: [
                { product: "Desk lamp", quantity: 1, price: 59.5 },
                { product: "Bulb", quantity: 2, price: 12.5 },
              ],
              note: null,
            }}
            copyable={false}
            className="w-full"
          />
        </Variant>
        <Variant name="sort keys">
          <JsonViewer
            value={{
              id: "ord_1042",
              status: "shipped",
              paid: true,
              total: 84.5,
              customer: {
                name: "Mara Lindqvist",
                email: "mara@example.com",
                address: { city: "Lund", zip: "222 22" },
              },
              items: [
                { product: "Desk lamp", quantity: 1, price: 59.5 },
                { product: "Bulb", quantity: 2, price: 12.5 },
              ],
              note: null,
            }}
            sortKeys
            className="w-full"
          />
        </Variant>
      </Variants>
      <Variants
        title="Open further, under a name"
        help="Paths begin with the name, so that they can be pasted into code."
      >
        <JsonViewer
          value={{
            method: "POST",
            url: "https://api.example.com/v2/orders?expand=customer",
            headers: {
              accept: "application/json",
              "content-type": "application/json",
              "x-request-id": "9f1c2b",
            },
            body: { items: [{ sku: "lamp-01", quantity: 1 }], coupon: null, gift: false },
          }}
          depth={2}
          rootName="request"
        />
      </Variants>
      <Variants
        title="Long texts and lists"
        help="A text is cut until it is opened, and a list is shown in parts."
      >
        <JsonViewer
          value={{
            message: "Timeout after 3 tries. The service at /v2/orders did not answer within 2,000 ms. The service at /v2/orders did not answer within 2,000 ms. The service at /v2/orders did not answer within 2,000 ms. The service at /v2/orders did not answer within 2,000 ms. The service at /v2/orders did not answer within 2,000 ms. ",
            samples: [
              0,
              1,
              4,
              9,
              16,
              25,
              36,
              49,
              64,
              81,
              100,
              121,
              144,
              169,
              196,
              225,
              256,
              289,
              324,
              361,
              400,
              441,
              484,
              529,
              576,
              625,
              676,
              729,
              784,
              841,
              900,
              961,
              1024,
              1089,
              1156,
              1225,
              1296,
              1369,
              1444,
              1521,
              1600,
              1681,
              1764,
              1849,
              1936,
              2025,
              2116,
              2209,
              2304,
              2401,
              2500,
              2601,
              2704,
              2809,
              2916,
              3025,
              3136,
              3249,
              3364,
              3481,
              3600,
              3721,
              3844,
              3969,
              4096,
              4225,
              4356,
              4489,
              4624,
              4761,
              4900,
              5041,
              5184,
              5329,
              5476,
              5625,
              5776,
              5929,
              6084,
              6241,
              6400,
              6561,
              6724,
              6889,
              7056,
              7225,
              7396,
              7569,
              7744,
              7921,
              8100,
              8281,
              8464,
              8649,
              8836,
              9025,
              9216,
              9409,
              9604,
              9801,
              10000,
              10201,
              10404,
              10609,
              10816,
              11025,
              11236,
              11449,
              11664,
              11881,
              12100,
              12321,
              12544,
              12769,
              12996,
              13225,
              13456,
              13689,
              13924,
              14161,
            ],
          }}
        />
      </Variants>
      <Variants title="Nothing but the value" help="">
        <JsonViewer
          value={{
            accept: "application/json",
            "content-type": "application/json",
            "x-request-id": "9f1c2b",
          }}
          searchable={false}
          copyable={false}
        />
      </Variants>
      <Variants title="No value yet" help="">
        <JsonViewer empty="Send a request to see its answer." />
      </Variants>
      <Neighbours
        previous="Tree"
        previousPath="/tree"
        next="Description list"
        nextPath="/description-list"
      />
    </VStack>
  );
});
