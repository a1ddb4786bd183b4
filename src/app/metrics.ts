import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../base/log.ts';

export interface Metrics {
  readonly meter: Meter;
  /** All numbers in Prometheus' text format. */
  readonly text: () => Promise<string>;
}

export interface MetricSources {
  /** Each connection to Discord, and whether it is complete. */
  readonly connections: () => readonly boolean[];
  /** p99 of the event loop's lateness, in milliseconds. */
  readonly loopLag: () => number;
}

/** From a twentieth of what people notice to what Discord waits, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Counts into a registry of its own. No label names a server, a channel or a person: there are few, and they are ours. */
export function createMetrics({ connections, loopLag }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, label?: string) =>
    new Counter({ name: `wireside_${name}`, help, registers, labelNames: label ? [label] : [] });
  const verdicts = counter('verdicts_total', 'Questions by what was decided.', 'verdict');
  const errors = counter('errors_total', 'Errors by Discord’s code or their name.', 'code');
  const reloads = counter('reloads_total', 'Changes of the knowledge, taken or refused.', 'result');
  const dropped = counter(
    'dropped_total',
    'What was not answered: too late for Discord, or too much of one member.',
    'reason',
  );
  const rivals = counter(
    'rivals_total',
    'Answers that another process with the same token was quicker with.',
  );
  const seconds = new Histogram({
    name: 'wireside_answer_seconds',
    help: 'From hearing to an answer that is with Discord, by what was asked.',
    labelNames: ['asked'],
    buckets: BUCKETS,
    registers,
  });
  gauge(registry, {
    name: 'wireside_loop_lag_p99_seconds',
    help: 'How late the event loop is.',
    read: () => loopLag() / 1_000,
  });
  gauge(registry, {
    name: 'wireside_shards',
    help: 'Connections to Discord of this process.',
    read: () => connections().length,
  });
  gauge(registry, {
    name: 'wireside_shards_ready',
    help: 'Those that are complete.',
    read: () => connections().filter((isOpen) => isOpen).length,
  });
  return {
    meter: {
      answered: (asked, ms) => seconds.observe({ asked }, ms / 1_000),
      decided: (verdict) => verdicts.inc({ verdict }),
      failed: (code) => errors.inc({ code: String(code) }),
      reloaded: (isGood) => reloads.inc({ result: isGood ? 'taken' : 'refused' }),
      dropped: (reason) => dropped.inc({ reason }),
      rivalled: () => rivals.inc(),
    },
    text: () => registry.metrics(),
  };
}

interface Read {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

/** A number that is looked up whenever somebody asks. */
function gauge(registry: Registry, { name, help, read }: Read): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
