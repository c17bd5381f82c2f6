// Numbers for operators, in Prometheus' form.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../slack/deps.ts';

export type Meters = Metrics & {
  readonly packReloaded: (how: 'changed' | 'unchanged' | 'refused') => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

/** Slack gives up after three seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export type Measured = {
  readonly inFlight: () => number;
  readonly outbox: () => Promise<{ readonly queued: number; readonly oldestAt: number | null }>;
  /** UTC milliseconds. */
  readonly now: () => number;
};

export function makeMeters({ inFlight, outbox, now }: Measured): Meters {
  // While the database is away nobody knows, and the other numbers are wanted most.
  const waiting = () => outbox().catch(() => null);
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry, prefix: 'nac_desk_' });
  const acks = new Histogram({
    name: 'nac_desk_ack_seconds',
    help: 'How long deliveries from Slack waited for their acknowledgement',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers,
  });
  const incidents = counter(registers, 'nac_desk_incidents_total', 'Faults that a person was told of', 'kind');
  const decisions = counter(registers, 'nac_desk_decisions_total', 'Decisions recorded', 'outcome');
  const reloads = counter(registers, 'nac_desk_pack_reloads_total', 'Times the policy pack was read anew', 'how');
  new Gauge({
    name: 'nac_desk_deliveries_in_flight',
    help: 'Deliveries from Slack that are being worked on',
    registers,
    collect() {
      this.set(inFlight());
    },
  });
  new Gauge({
    name: 'nac_desk_outbox_queued',
    help: 'Messages that wait to be sent',
    registers,
    async collect() {
      this.set((await waiting())?.queued ?? Number.NaN);
    },
  });
  new Gauge({
    name: 'nac_desk_outbox_oldest_seconds',
    help: 'For how long the oldest message has waited to be sent; 0 when none waits',
    registers,
    async collect() {
      const state = await waiting();
      if (state === null) return this.set(Number.NaN);
      this.set(state.oldestAt === null ? 0 : Math.max(0, now() - state.oldestAt) / 1_000);
    },
  });
  return {
    acknowledged: (kind, seconds) => acks.observe({ kind }, seconds),
    incident: (kind) => incidents.inc({ kind }),
    decision: (outcome) => decisions.inc({ outcome }),
    packReloaded: (how) => reloads.inc({ how }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

const counter = (registers: Registry[], name: string, help: string, label: string): Counter =>
  new Counter({ name, help, labelNames: [label], registers });
