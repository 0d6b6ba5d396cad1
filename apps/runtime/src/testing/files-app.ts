import type { AppFiles } from "./test-runtime.ts";

/** A small app that takes, keeps and makes files. */
export const filesApp: AppFiles = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Files" }),
  "state/docs.ts": `import { State, UserError, type StoredFile, type UploadedFile } from "heddle";

export class Docs extends State {
  said = "nothing";
  locked = false;
  largest = 1;
  kept: StoredFile[] = [];
  held: unknown = null;

  async receive(files: UploadedFile[]) {
    const parts: string[] = [];
    for (const file of files) parts.push([file.name, file.size, file.type, (await file.text()).slice(0, 40)].join(" "));
    this.said = parts.join("; ");
  }
  async count(files: UploadedFile[]) {
    let bytes = 0;
    let pieces = 0;
    for await (const piece of files[0]!.stream()) {
      bytes += piece.length;
      pieces += 1;
    }
    this.said = "bytes " + bytes + (pieces > 1 ? " in pieces" : " at once");
  }
  async keep(files: UploadedFile[]) {
    for (const file of files) this.kept.push(await file.save("kept/" + file.name));
    this.said = "kept " + this.kept.length;
  }
  async hold(files: UploadedFile[]) { this.held = files[0]; }
  lock() { this.locked = !this.locked; }
  async make() {
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
    const file = await this.files.save("made/numbers.bin", bytes);
    const back = await (await this.files.read(file.id))!.bytes();
    const same = back.length === bytes.length && back.every((byte, index) => byte === bytes[index]);
    const text = await this.files.save("made/ä.txt", "Grüße 👋");
    const names = (await this.files.list("made/")).map(({ name, size }) => name + " " + size).join(", ");
    this.kept = [file, text];
    this.said = names + " | " + same + " | " + (await (await this.files.read(text.id))!.text());
  }
  async remove() {
    const first = this.kept.shift()!;
    this.said = [await this.files.remove(first.id), await this.files.remove(first.id), await this.files.read(first.id)].join();
  }
  async escape() {
    const errors: string[] = [];
    for (const name of ["", "/etc/passwd", "../up.txt", "a//b", "a\\\\b", "a/./b", "x".repeat(300), "a\\u202eb"])
      await this.files.save(name, "x").catch((error: Error) => errors.push(error.message));
    this.said = "refused " + errors.length;
  }
}

export class Early extends State {
  said = "";
  async onLoad() {
    await this.files.save("early.txt", "x").then(() => { this.said = "kept"; }, (error: Error) => { this.said = error.message; });
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, FileUpload, Text, VStack } from "heddle/components";
import { Docs } from "../state/docs";

export default page({ title: "Files" }, () => {
  const docs = use(Docs);
  return (
    <VStack>
      <Text>{docs.said}</Text>
      <FileUpload label="Any" multiple maxFiles={3} maxSize={docs.largest} disabled={docs.locked} onUpload={docs.receive} />
      <FileUpload label="Pictures" accept="image/*" multiple onUpload={docs.keep} />
      <FileUpload label="Large" onUpload={docs.count} />
      <FileUpload label="Hold" onUpload={docs.hold} />
      <Button onClick={docs.lock}>Lock</Button>
      <Button onClick={docs.make}>Make</Button>
      <Button onClick={docs.remove}>Remove</Button>
      <Button onClick={docs.escape}>Escape</Button>
    </VStack>
  );
});
`,
  "pages/early.tsx": `import { page, use } from "heddle";
import { Text } from "heddle/components";
import { Early } from "../state/docs";

export default page({ title: "Early" }, () => {
  const early = use(Early);
  return <Text>{early.said}</Text>;
});
`,
};
