/** The value at a share of the way through the sorted values: 0.5 the median, 0.95 the p95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** To three significant digits: more would pretend to a precision that these machines do not have. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Milliseconds of each call, of `calls` calls by `callers` at once. */
export async function timed(callers: number, calls: number, call: (caller: number) => Promise<void>) {
  const took: number[] = [];
  const lane = async (caller: number) => {
    for (let i = 0; i < calls; i += 1) {
      const began = performance.now();
      await call(caller);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => lane(caller)));
  return took;
}
