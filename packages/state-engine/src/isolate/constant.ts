/**
 * Freezes a value with all it holds, and gives it back. What a module holds is shared by every session of an app: frozen, it
 * cannot carry one visitor's data to the next. A state that stores a constant gets a copy of its own.
 */
export function constant<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  // Bytes cannot be frozen.
  if (ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) constant((value as Record<string, unknown>)[key]);
  return value;
}
