/**
 * Says on standard error what is being done, so that standard output holds nothing but the result.
 * A step that takes no noticeable time says nothing.
 */
export function createProgress(stream = process.stderr) {
  return {
    line(text) {
      stream.write(`${text}\n`);
    },
    /** Runs a step; its name appears when it is not done at once, and how long it took when it is. */
    async step(name, action) {
      const start = performance.now();
      let shown = false;
      const show = () => {
        shown = true;
        stream.write(`  ${name} …\n`);
      };
      const timer = setTimeout(show, 300);
      try {
        return await action((detail) => stream.write(`    ${detail}\n`));
      } finally {
        clearTimeout(timer);
        if (shown) stream.write(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
      }
    },
  };
}
