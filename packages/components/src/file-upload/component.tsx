import clsx from "clsx";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { ItemView } from "./item-view.tsx";
import { type FileLimits, fileLimits, sizeText } from "./limits.ts";
import type { StartTransfer } from "./transfer.ts";
import { useTransfers } from "./useTransfers.ts";

export interface FileUploadProps extends ElementProps, FieldProps {
  text?: string;
  accept?: string;
  multiple?: boolean;
  maxSize?: number;
  maxFiles?: number;
  disabled?: boolean;
  onUpload?: StartTransfer;
}

export function FileUpload(props: FileUploadProps) {
  const { label, description, error, required: _, ariaLabel, text, ...others } = props;
  const { accept, multiple, maxSize, maxFiles, disabled, onUpload, children: __, ...rest } = others;
  const isEditing = useEditing();
  const limits = fileLimits({ accept, multiple, maxSize, maxFiles });
  const isOff = Boolean(disabled);
  const transfers = useTransfers(onUpload, limits, Boolean(multiple));
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const files = [...(field.files ?? [])];
    // Emptied, so that the same file can be chosen again. Empty already: an effect clears the field.
    field.value = "";
    if (files.length === 0) transfers.clear();
    else transfers.add(files);
  };
  const dragged = (event: DragEvent) => {
    if (isOff || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type !== "dragleave");
  };
  const dropped = (event: DragEvent) => {
    // Without this the browser would leave the page and show the file.
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    setOver(false);
    if (!isOff && !isEditing) transfers.add([...event.dataTransfer.files]);
  };

  return (
    <Field
      {...{ label, description, error, ariaLabel, rest }}
      control={(attributes, bare) => {
        const { className, id: rootId, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} className={clsx(classes.root, className)}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the field within takes the keyboard; this is a larger place for the pointer. */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
            <div
              onClick={() => !isEditing && input.current?.click()}
              onDragEnter={dragged}
              onDragOver={dragged}
              onDragLeave={dragged}
              onDrop={dropped}
              className={clsx(classes.zone, isOver && classes.over, isOff && classes.disabled)}
            >
              <Glyph name="upload" size={20} className={classes.sign} />
              <span>
                {textOf(text) || (multiple ? "Drop files here, or " : "Drop a file here, or ")}
                <span className={classes.choose}>{multiple ? "choose files" : "choose one"}</span>
              </span>
              <Hint limits={limits} multiple={Boolean(multiple)} />
              <input
                {...attributes}
                id={attributes.id ?? rootId}
                ref={input}
                type="file"
                aria-label={attributes["aria-label"] ?? (bare ? "Choose files" : undefined)}
                accept={limits.accept.join(",") || undefined}
                multiple={Boolean(multiple)}
                disabled={isOff}
                onClick={(event) => event.stopPropagation()}
                onChange={chosen}
                className={classes.input}
              />
            </div>
            {transfers.items.length > 0 && (
              <ul aria-label="Files" className={classes.list}>
                {transfers.items.map((item) => (
                  <ItemView key={item.key} item={item} onRemove={() => transfers.remove(item)} />
                ))}
              </ul>
            )}
            <span role="status" className={classes.status}>
              {statusOf(transfers.items.map(({ state }) => state))}
            </span>
          </div>
        );
      }}
    />
  );
}

/** What is taken, in words. */
function Hint({ limits, multiple }: { limits: FileLimits; multiple: boolean }) {
  const { accept, maxSize, maxFiles } = limits;
  const parts = [
    accept.map((one) => FAMILIES[one] ?? one.replace(/^\./, "").toUpperCase()).join(", "),
    Number.isFinite(maxSize) ? `up to ${sizeText(maxSize)}` : "",
    multiple && Number.isFinite(maxFiles) ? `${maxFiles} at most` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : <span className={classes.hint}>{parts.join(" · ")}</span>;
}

const FAMILIES: Readonly<Record<string, string>> = {
  "image/*": "Pictures",
  "audio/*": "Sound",
  "video/*": "Video",
  "text/*": "Text",
  "application/pdf": "PDF",
};

/** Said by screen readers when it changes. */
function statusOf(states: readonly string[]): string {
  const count = (state: string) => states.filter((one) => one === state).length;
  const [sending, done, failed] = [count("sending"), count("done"), count("failed")];
  if (sending > 0) return `Uploading ${sending === 1 ? "a file" : `${sending} files`}`;
  const parts = [done > 0 ? `${done} uploaded` : "", failed > 0 ? `${failed} not uploaded` : ""];
  return parts.filter((part) => part !== "").join(", ");
}
