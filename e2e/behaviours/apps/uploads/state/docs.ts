import { State, type StoredFile, type UploadedFile } from "heddle";

interface Folder {
  id: string;
  files: string[];
}

export class Docs extends State {
  said = "";
  locked = false;
  kept: StoredFile[] = [];
  folders: Folder[] = [
    { id: "first", files: [] },
    { id: "second", files: [] },
  ];

  async receive(files: UploadedFile[]) {
    const lines: string[] = [];
    for (const file of files) lines.push(`${file.name} (${file.size}): ${(await file.text()).slice(0, 20)}`);
    this.said = lines.join(", ");
  }

  async keep(files: UploadedFile[]) {
    for (const file of files) this.kept.push(await file.save(`papers/${file.name}`));
  }

  async add(id: string, files: UploadedFile[]) {
    this.folders.find((folder) => folder.id === id)?.files.push(...files.map((file) => file.name));
  }

  async measure([file]: UploadedFile[]) {
    let bytes = 0;
    for await (const piece of file!.stream()) bytes += piece.length;
    this.said = `${bytes} bytes came`;
  }

  lock() {
    this.locked = !this.locked;
  }

  clear() {
    this.ui.clear("any");
  }
}
