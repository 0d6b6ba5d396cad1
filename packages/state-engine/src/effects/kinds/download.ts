import { contentOf, type FileData } from "../../files/index.ts";
import { address } from "../address.ts";
import { Arguments } from "../arguments.ts";
import type { Effect } from "../effect.ts";

const FETCHED = ["http", "https"];
const MOST_NAME = 255;

/** `ui.download("/assets/report.pdf")` saves what is there already; `ui.download("report.csv", text)` what is made here. */
export const download: Effect = {
  name: "download",
  run(port, values) {
    const args = new Arguments("download", values);
    if (values.length < 2) {
      port.add("download", fetchedAddress(args));
      return undefined;
    }
    const name = fileName(args);
    const content = fileContent(args);
    const { type } = args.options("options", ["type"]);
    const said = type === undefined ? content.type : args.textOf(type, "type", 200);
    args.end();
    return port.keep(name, { ...content, type: said }).then((kept) => void port.add("download", kept, name));
  },
};

function fetchedAddress(args: Arguments): string {
  const text = address(args, "address", FETCHED);
  if (/^(\/|https?:\/\/)/i.test(text)) return text;
  return args.fail(
    "address",
    "a path that begins with a slash or an address with http:, https: (what is made here is the second argument)",
    text,
  );
}

function fileName(args: Arguments): string {
  const name = args.text("name", MOST_NAME);
  return name.trim() === "" || /[\\/]/.test(name)
    ? args.fail("name", "the name of a file, without folders", name)
    : name;
}

function fileContent(args: Arguments): FileData {
  const value = args.next();
  return contentOf(value) ?? args.fail("content", "text, bytes, a file, or data that JSON can hold", value);
}
