import { useCallback, useState } from "react";

/**
 * What a control shows: the value it was given, until a person edits it; a new value from outside wins again.
 * `initial` is what it shows at first, if that is something else. So a control works bound (the renderer hands the edit back as the new value at once) and without any state.
 */
export function useEdited<Value>(
  given: Value,
  initial: Value = given,
): [shown: Value, edit: (value: Value) => void] {
  const [state, setState] = useState({ given, shown: initial });
  let current = state;
  if (!Object.is(state.given, given)) {
    current = { given, shown: given };
    setState(current);
  }
  const edit = useCallback((shown: Value) => setState((last) => ({ given: last.given, shown })), []);
  return [current.shown, edit];
}
