/**
 * Lets `work` run once at a time. Who calls while it runs shares one more run, which begins after it: each caller's
 * promise is that of a run that began after the call, so it saw everything that was there then.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    const run = work().finally(() => {
      running = undefined;
    });
    running = run;
    return run;
  };
  const beginAgain = () => {
    waiting = undefined;
    return begin();
  };
  return () => {
    if (!running) return begin();
    waiting ??= running.then(beginAgain, beginAgain);
    return waiting;
  };
}
