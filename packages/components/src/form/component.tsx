import clsx from "clsx";
import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { ElementProps } from "../style/element.ts";
import { classes } from "./classes.ts";
import { FormContext } from "./context.ts";
import { ACTIONS_MARK, controlsOf, FORM_MARK, formAround, setSubmit, submitAround } from "./controls.ts";
import { FORM_INVALID } from "./events.ts";
import { FormStore } from "./form-store.ts";
import { hasOutcome } from "./outcome.ts";
import { afterPress, watchPresses } from "./press.ts";
import { type FormValues, fieldName, formValues } from "./values.ts";

export interface FormProps extends ElementProps {
  resetOnSubmit?: boolean;
  waitForValid?: boolean;
  rules?: unknown;
  actions?: ReactNode;
  onSubmit?: (values: FormValues) => unknown;
}

/** A submit that takes longer than this shows that it does, milliseconds. */
const SHOWN_AFTER = 200;

export function Form(props: FormProps) {
  const { resetOnSubmit, waitForValid, rules, actions, onSubmit, className, children, ...rest } = props;
  /** Counts resets: fields hold what was typed themselves, and begin anew as new elements. */
  const [generation, setGeneration] = useState(0);
  const store = useMemo(() => new FormStore(), []);
  const element = useRef<HTMLElement>(null);
  /** HTML has no form inside a form: one in a dialog of another is a group with the same manners. */
  const isInner = useContext(FormContext) !== null;
  const unplaced = useSyncExternalStore(
    store.subscribe,
    () => store.unplaced,
    () => "",
  );
  store.rules = rules;
  store.waitsForValid = Boolean(waitForValid);
  const isBusy = useRef(false);

  const check = () => {
    const form = element.current;
    if (!form) return true;
    return store.check(store.withKept(formValues(form)), (name) => isHidden(form, name));
  };
  const reset = () => {
    store.reset();
    setGeneration((last) => last + 1);
  };
  store.recheck = check;
  useEffect(() => {
    const form = element.current;
    if (!form) return;
    const refuse = (event: Event) => {
      store.refuse((event as CustomEvent<Record<string, unknown>>).detail);
      focusFirst(form, store);
    };
    form.addEventListener(FORM_INVALID, refuse);
    return () => form.removeEventListener(FORM_INVALID, refuse);
  }, [store]);
  useEffect(watchPresses, []);
  useEffect(() => {
    if (waitForValid) check();
  });

  const submit = async () => {
    const form = element.current;
    if (!form || isBusy.current) return;
    store.touchAll();
    if (!check()) {
      focusFirst(form, store);
      return;
    }
    store.forgetRefusals();
    const sent = onSubmit?.(store.withKept(formValues(form)));
    if (!hasOutcome(sent)) {
      if (resetOnSubmit) reset();
      return;
    }
    isBusy.current = true;
    const showing = setTimeout(() => store.submitting(true), SHOWN_AFTER);
    const isTaken = await sent.outcome();
    // What the server says of single fields comes right after.
    await new Promise((resolve) => setTimeout(resolve));
    clearTimeout(showing);
    isBusy.current = false;
    store.submitting(false);
    if (isTaken && resetOnSubmit && !store.isRefused) reset();
  };

  useEffect(() => {
    if (isInner && element.current) setSubmit(element.current, () => void submit());
  });

  const attributes = {
    ...rest,
    [FORM_MARK]: "",
    className: clsx(classes.root, className),
    onSubmit: (event: { preventDefault(): void; stopPropagation(): void }) => {
      event.preventDefault();
      // A form in a dialog inside a form is submitted alone.
      event.stopPropagation();
      void submit();
    },
    onReset: (event: { stopPropagation(): void }) => {
      event.stopPropagation();
      reset();
    },
    onChange: (event: { target: EventTarget }) => {
      if (!isOwn(event.target, element.current)) return;
      store.edited(fieldName(event.target));
      check();
    },
    onBlur: (event: { target: EventTarget }) => {
      const name = fieldName(event.target);
      if (name === "" || !isOwn(event.target, element.current)) return;
      afterPress(() => {
        store.touch(name);
        check();
      });
    },
  };
  const content = (
    <FormContext value={store}>
      <Fragment key={generation}>{children}</Fragment>
      {unplaced !== "" && (
        <p role="alert" className={classes.error}>
          {unplaced}
        </p>
      )}
      {actions && (
        <div {...{ [ACTIONS_MARK]: "" }} className={classes.actions}>
          {actions}
        </div>
      )}
    </FormContext>
  );
  if (!isInner)
    return (
      <form {...attributes} noValidate ref={element as React.RefObject<HTMLFormElement | null>}>
        {content}
      </form>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML refuses a form inside a form; browsers take it apart.
    <div
      {...attributes}
      role="form"
      ref={element as React.RefObject<HTMLDivElement | null>}
      onKeyDown={submitWithEnter}
      onClick={pressSubmit}
    >
      {content}
    </div>
  );
}

/** The first field with something wrong gets the keyboard, once what is wrong has been drawn. */
function focusFirst(form: Element, store: FormStore): void {
  setTimeout(() =>
    controlsOf(form)
      .find((control) => store.isInvalid(fieldName(control)))
      ?.focus(),
  );
}

function isOwn(target: EventTarget, form: Element | null): boolean {
  return target instanceof Element && formAround(target) === form;
}

function isHidden(form: Element, name: string): boolean {
  const control = controlsOf(form).find((one) => one.name === name);
  return control?.closest("[hidden]") != null;
}

/** What browsers do in a form by themselves: Enter in a field submits it. */
function submitWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  const isField =
    target instanceof HTMLInputElement && !["button", "submit", "reset", "file"].includes(target.type);
  if (event.key !== "Enter" || event.nativeEvent.isComposing || !isField) return;
  if (!isOwn(target, event.currentTarget)) return;
  event.preventDefault();
  submitAround(target);
}

function pressSubmit(event: MouseEvent<HTMLElement>): void {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (!button || event.defaultPrevented || !isOwn(button, event.currentTarget)) return;
  if (button.type !== "submit" && button.type !== "reset") return;
  event.preventDefault();
  if (button.type === "submit") submitAround(button);
  else formAround(button)?.dispatchEvent(new Event("reset", { bubbles: true }));
}
