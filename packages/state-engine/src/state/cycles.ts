/** Computed values that need each other have no value: what would be an endless recursion is an error that names them. SPEC.md, rule C4. */

interface UnderWay {
  instance: object;
  getter: string;
  className: string;
}

/** Getters being computed now, the outermost first. They run without a pause, so there is one such row. */
const underWay: UnderWay[] = [];

/** Computes a getter's value. Throws where it is needed for itself, with the names along the way. */
export function computing<Value>(
  instance: object,
  className: string,
  getter: string,
  compute: () => Value,
): Value {
  for (let index = underWay.length - 1; index >= 0; index--) {
    const outer = underWay[index]!;
    if (outer.getter !== getter || outer.instance !== instance) continue;
    const ring = [...underWay.slice(index), { className, getter }];
    const names = ring.map((one) => `${one.className}.${one.getter}`);
    throw new Error(
      `${names.length === 2 ? "A computed value needs itself" : "Computed values need each other"}: ${names.join(" → ")}`,
    );
  }
  underWay.push({ instance, getter, className });
  try {
    return compute();
  } finally {
    underWay.pop();
  }
}
