import { NotLoaded, Room, roomOf } from "@heddle/components/late";
import { skeletons } from "@heddle/components/skeletons";
import { memo, Suspense, use, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { usePage } from "../view/context.ts";
import { Element, type ElementProps, LongElement } from "../view/nodes.tsx";
import { boundProps, planOf } from "../view/plan.ts";
import { useBindings } from "../view/useBindings.ts";
import { arrivalOf } from "./arrivals.ts";

/**
 * An element whose component may still be on its way, while the page around it is alive. What the server drew stays until it can be
 * taken over; what appears later has its room kept.
 */
export const LateElement = memo(function LateElement({ element, scope }: ElementProps) {
  const wasServed = useServed();
  const { state, isOutdated, retry } = useArrival({ element, scope }, wasServed);
  const isFresh = useAnother({ element, scope }, wasServed && state !== "there") || isOutdated;
  const place = isFresh ? "fresh" : "served";
  // The same element as long as nothing of it changes: a boundary that is not taken over yet bears no update.
  const boundary = useMemo(
    () => (
      <Suspense key={place} fallback={<Waiting element={element} scope={scope} />}>
        <Awaited element={element} scope={scope} />
      </Suspense>
    ),
    [place, element, scope],
  );
  return (
    <>
      {boundary}
      {wasServed && !isFresh && state === "failed" && <NotLoaded isWithin={false} onRetry={retry} />}
    </>
  );
});

/** Is this the first look at what the server drew? */
function useServed(): boolean {
  const isTakenOver = useSyncExternalStore(never, isFalse, isTrue);
  const [wasServed] = useState(isTakenOver);
  return wasServed;
}

/** Did another element, or another scope, come to this place while the server's HTML stood there? That is not of them. */
function useAnother({ element, scope }: ElementProps, isServed: boolean): boolean {
  const [first, setFirst] = useState({ element, scope, isAnother: false });
  if (first.isAnother || (first.element === element && first.scope === scope)) return first.isAnother;
  setFirst({ element, scope, isAnother: isServed });
  return isServed;
}

const never = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;

/** How far the component is; and whether what it shows has changed while the server's HTML of it stood there. */
function useArrival({ element, scope }: ElementProps, wasServed: boolean) {
  const page = usePage();
  const arrival = arrivalOf(element.type);
  const [isOutdated, setOutdated] = useState(false);
  const state = useSyncExternalStore(
    arrival?.subscribe ?? never,
    () => arrival?.state ?? "there",
    () => "coming" as const,
  );
  useLayoutEffect(() => {
    if (!wasServed || !arrival || arrival.state === "there") return;
    let hasChanged = element.slots !== undefined || element.list !== undefined;
    const stopChanges = page.subscribe(scope, planOf(element).bindings, () => {
      hasChanged = true;
    });
    const stop = arrival.subscribe(() => {
      if (arrival.state === "there" && hasChanged) setOutdated(true);
    });
    return () => {
      stopChanges();
      stop();
    };
  }, [page, arrival, element, scope, wasServed]);
  return { state, isOutdated, retry: arrival?.retry ?? never };
}

/** The component, as soon as it is there. */
function Awaited({ element, scope }: ElementProps) {
  const arrival = arrivalOf(element.type);
  if (arrival) use(arrival.there);
  const Drawn = element.list ? LongElement : Element;
  return <Drawn element={element} scope={scope} />;
}

/** The room that it will take. */
function Waiting({ element, scope }: ElementProps) {
  const plan = planOf(element);
  const values = useBindings(usePage(), scope, plan.bindings);
  const { state, retry } = useArrival({ element, scope }, false);
  const props: Record<string, unknown> = { ...plan.literals, ...boundProps(plan, values) };
  const skeleton = skeletons[element.type];
  if (!skeleton) return null;
  return (
    <Room
      height={roomOf(skeleton, props, element.list !== undefined)}
      hasFailed={state === "failed"}
      onRetry={retry}
      className={props.className}
      id={props.id}
      data-node={props["data-node"]}
    />
  );
}
