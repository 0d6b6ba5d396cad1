import { useEffect, useState } from "react";
import { TextField } from "../design/index.ts";

export interface CommitFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  className?: string;
  onCommit: (value: string) => void;
}

/** A text that is written when the field is left, or at Enter. */
export function CommitField({ label, value, placeholder, className, onCommit }: CommitFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => text !== value && onCommit(text);
  return (
    <TextField
      label={label}
      value={text}
      placeholder={placeholder}
      className={className}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}
