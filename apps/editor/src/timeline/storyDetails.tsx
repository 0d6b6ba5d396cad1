import { type App, pageOf } from "@heddle/schema";
import { BECAUSE, type TracedBinding } from "@heddle/state-engine/trace";
import { type ReactNode, useState } from "react";
import { CodeChip } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import type { Editor } from "../editor/editor.ts";
import { useStore } from "../store/store.ts";
import { durationText, sizeText } from "./amounts.ts";
import type { HostCallRow, Listed, Step, Story } from "./entry.ts";
import { placeName } from "./names.ts";

/** Milliseconds for which a handler may keep others waiting without a word. */
const NOTICEABLE = 20;

/** What one event was made of, and why each value was sent. */
export function StoryDetails({ story }: { story: Story }) {
  return (
    <div className="flex flex-col gap-3 border-b border-line bg-field/50 py-2.5 pr-3 pl-7">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-small">
        {story.handler ? (
          <Fact term="Handler">
            <CodeChip>{story.handler}</CodeChip>
          </Fact>
        ) : null}
        <Fact term="Took">{durationText(story.milliseconds)}</Fact>
        {story.held >= NOTICEABLE ? (
          <Fact term="Held up">
            <span className="text-warn">{`everybody else for ${durationText(story.held)}, before it first waited`}</span>
          </Fact>
        ) : null}
        <Fact term="Sent">
          {sizeText(story.sent)}
          {story.received > 0 ? ` for a message of ${sizeText(story.received)}` : ""}
        </Fact>
      </dl>
      {story.calls.length > 0 ? (
        <Section title="Host calls">
          {story.calls.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </Section>
      ) : null}
      {story.steps.map((step) =>
        story.steps.length === 1 ? (
          <StepDetails key={step.id} step={step} />
        ) : (
          <section key={step.id} aria-label={stepTitle(step)} className="flex flex-col gap-2">
            <h4 className="flex items-baseline border-t border-line pt-2 text-small font-control">
              <span className="flex-1">{stepTitle(step)}</span>
              <span className="font-mono text-live font-normal text-muted">
                at {durationText(step.at)} · {sizeText(step.sent)}
              </span>
            </h4>
            <StepDetails step={step} />
          </section>
        ),
      )}
      {story.steps.length === 0 ? (
        <p className="text-small text-muted">It changed nothing, so nothing was sent or stored.</p>
      ) : null}
    </div>
  );
}

function stepTitle({ isEnd, id }: Step): string {
  return isEnd ? "Answer" : `Step ${id + 1}`;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h5 className="flex items-baseline text-small text-muted">
        <span className="flex-1">{title}</span>
        {note ? <span className="font-mono text-live">{note}</span> : null}
      </h5>
      <ul className="mt-0.5">{children}</ul>
    </section>
  );
}

function CallRow({ call }: { call: HostCallRow }) {
  return (
    <li className="flex items-baseline gap-2 py-0.5">
      <span className="min-w-0 flex-1 truncate font-mono text-small" title={`${call.name} ${call.what}`}>
        {call.name} {call.what}
      </span>
      <span className={`shrink-0 font-mono text-live ${call.failed ? "text-bad" : "text-muted"}`}>
        {call.milliseconds === null
          ? "no answer yet"
          : `${call.failed ? "failed after " : ""}${durationText(call.milliseconds)}`}
      </span>
    </li>
  );
}

function StepDetails({ step }: { step: Step }) {
  const sent = step.evaluated.filter((binding) => binding.sent > 0);
  const same = step.evaluated.filter((binding) => binding.sent === 0);
  const untold = step.evaluations - step.evaluated.length;
  return (
    <>
      {step.changed.length > 0 ? (
        <Section title="Changed">
          {step.changed.map(({ path, below }) => (
            <li key={path} className="py-0.5">
              <CodeChip>{path}</CodeChip>
              {below ? <span className="ml-0.5 text-small text-muted"> and what is below</span> : null}
            </li>
          ))}
        </Section>
      ) : null}
      {sent.length > 0 ? (
        <Section title="Sent, and why" note={durationText(step.bindings)}>
          {sent.map((binding) => (
            <BindingRow key={binding.id} binding={binding} />
          ))}
        </Section>
      ) : null}
      {same.length > 0 ? <Unchanged bindings={same} /> : null}
      {untold > 0 ? (
        <p className="text-small text-muted">{`${untold} more bindings were looked at.`}</p>
      ) : null}
      {step.stored.length > 0 ? (
        <Section title="Stored" note={durationText(step.storing)}>
          {step.stored.map(({ id, field, length, appended }) => (
            <li key={id} className="flex items-baseline gap-2 py-0.5">
              <span className="min-w-0 flex-1 truncate font-mono text-small" title={field}>
                {field.slice(field.indexOf("#") + 1)}
              </span>
              <span className="shrink-0 font-mono text-live text-muted">
                {appended ? "+ " : ""}
                {sizeText(length)}
              </span>
            </li>
          ))}
        </Section>
      ) : null}
    </>
  );
}

/** Bindings that show what they showed before: work that led to nothing. */
function Unchanged({ bindings }: { bindings: Listed<TracedBinding>[] }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="rounded text-small text-muted underline-offset-2 hover:text-text hover:underline"
      >
        {bindings.length === 1
          ? "1 more binding was evaluated and shows what it showed"
          : `${bindings.length} more bindings were evaluated and show what they showed`}
      </button>
      {open ? (
        <ul className="mt-0.5">
          {bindings.map((binding) => (
            <BindingRow key={binding.id} binding={binding} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const SENTENCES: ReadonlySet<string> = new Set(Object.values(BECAUSE));

function BindingRow({ binding }: { binding: TracedBinding }) {
  const editor = useEditor();
  const { app } = useStore(editor.view);
  const name = placeName(app, binding.node, binding.prop);
  return (
    <li className="py-0.5">
      <div className="flex items-baseline gap-2">
        {name === null ? (
          <span className="min-w-0 flex-1 truncate text-muted">{binding.prop}, no more on the page</span>
        ) : (
          <button
            type="button"
            title="Show it on the canvas"
            onClick={() => showBinding(editor, app, binding)}
            className="min-w-0 truncate rounded text-left text-accent-text underline-offset-2 hover:underline"
          >
            {name}
          </button>
        )}
        <span className="ml-auto shrink-0 font-mono text-live text-muted">
          {binding.sent > 0 ? `${sizeText(binding.sent)} · ` : ""}
          {durationText(binding.took)}
        </span>
      </div>
      <p className="flex min-w-0 items-baseline gap-1 text-small text-muted">
        {SENTENCES.has(binding.because) ? (
          binding.because
        ) : (
          <>
            reads <CodeChip>{binding.because}</CodeChip>
          </>
        )}
      </p>
    </li>
  );
}

/** Selects what a binding belongs to, with its property in sight. */
function showBinding(editor: Editor, app: App, { node, prop }: TracedBinding): void {
  const page = Object.hasOwn(app.pages, node) ? node : pageOf(app, node);
  if (page !== null) editor.showPage(page);
  editor.select(Object.hasOwn(app.nodes, node) ? [node] : []);
  editor.inspectorTab.set(prop === "className" ? "style" : "properties");
}
