import { showModal } from "@heddle/components/show-modal";
import type { Json } from "@heddle/schema";
import { type FormEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { dismissal, type OpenQuestion, type PromptQuestion } from "./questions.ts";

/** The browser's own modal dialog: it holds the keyboard, closes with Escape and gives the focus back. */
export function QuestionView({ open, onAnswer }: { open: OpenQuestion; onAnswer: (value: Json) => void }) {
  const { question } = open;
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [text, setText] = useState(question.kind === "prompt" ? question.initial : "");
  const first = useRef<HTMLButtonElement>(null);
  // Before the element is taken off the page, or the browser would not give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog) showModal(dialog);
    first.current?.focus();
    return () => dialog?.close();
  }, []);
  const isMissing = question.kind === "prompt" && question.isRequired && text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isMissing) onAnswer(question.kind === "prompt" ? text : true);
  };
  const isDangerous = question.kind === "confirm" && question.isDangerous;
  return (
    <dialog
      ref={element}
      className="heddle-question"
      role={question.kind === "confirm" ? "alertdialog" : undefined}
      aria-labelledby={`${id}t`}
      aria-describedby={question.text === "" ? undefined : `${id}d`}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(dismissal(question));
      }}
    >
      <form onSubmit={submit} noValidate>
        <h2 id={`${id}t`}>{question.title}</h2>
        {question.text !== "" && <p id={`${id}d`}>{question.text}</p>}
        {question.kind === "prompt" && (
          <Entry question={question} titleId={`${id}t`} text={text} onText={setText} />
        )}
        <div className="heddle-question-buttons">
          {/* What cannot be taken back is not what Enter does by itself. */}
          <button
            type="button"
            ref={isDangerous ? first : undefined}
            onClick={() => onAnswer(dismissal(question))}
          >
            {question.cancel}
          </button>
          <button
            type="submit"
            data-kind={isDangerous ? "danger" : "main"}
            ref={question.kind === "confirm" && !isDangerous ? first : undefined}
            disabled={isMissing}
          >
            {question.confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface EntryProps {
  question: PromptQuestion;
  titleId: string;
  text: string;
  onText: (text: string) => void;
}

function Entry({ question, titleId, text, onText }: EntryProps) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const attributes = {
    id,
    ref: field,
    value: text,
    placeholder: question.placeholder || undefined,
    maxLength: 20_000,
    "aria-labelledby": question.label === "" ? titleId : undefined,
    "aria-required": question.isRequired || undefined,
    onChange: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
  };
  return (
    <>
      {question.label !== "" && <label htmlFor={id}>{question.label}</label>}
      {question.isMultiline ? <textarea {...attributes} rows={5} /> : <input type="text" {...attributes} />}
    </>
  );
}
