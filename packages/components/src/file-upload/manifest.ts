import type { ComponentManifest } from "@heddle/schema";
import { accessibleName, disabled, field, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "FileUpload",
  version: 1,
  label: "File upload",
  help: "Takes files from the visitor: dropped, or chosen. Each shows how far it is and can be cancelled.",
  category: "Controls",
  rank: 120,
  icon: "upload",
  keywords: ["file", "attachment", "drop", "picture", "photo", "document", "form"],
  props: {
    ...field,
    text: {
      type: { kind: "text" },
      label: "Text",
      help: "What stands in the drop zone, before the words to press.",
      group: "Content",
    },
    accept: {
      type: { kind: "text" },
      label: "Kinds",
      help: "Which files are taken: endings, media types or families, such as .csv, image/png, image/*. All when empty.",
      group: "Limits",
    },
    multiple: {
      type: { kind: "boolean" },
      label: "Several",
      help: "Several files may be chosen at once.",
      group: "Limits",
      default: false,
    },
    maxSize: {
      type: { kind: "number", minimum: 0 },
      label: "Largest",
      help: "Megabytes that one file may have. The server holds to it too, and has a limit of its own.",
      group: "Limits",
    },
    maxFiles: {
      type: { kind: "number", minimum: 1, step: 1 },
      label: "Most files",
      help: "How many files may be chosen at once, where several may.",
      group: "Limits",
    },
    ...disabled,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onUpload: {
      label: "Upload",
      help: "Files are at the server: the handler reads or saves them.",
      payload: "files",
      argument: "UploadedFile[]",
      limits: ["accept", "multiple", "maxSize", "maxFiles"],
    },
  },
  slots: {},
  example: { type: "FileUpload", props: { label: "Files", multiple: true } },
  chunk: "files",
};
