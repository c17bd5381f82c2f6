// The health server: what it answers, and that nothing sent to it ends the process.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLog } from '../../src/log.ts';
import { type Health, startHealth } from '../../src/operate/health.ts';
import { makeMeters } from '../../src/operate/metrics.ts';

let health: Health;
let ready = true;
let fails = false;
let away = false;
const NOW = Date.parse('2026-03-02T18:00:00Z');
const meters = makeMeters({
  inFlight: () => 3,
  outbox: async () => {
    if (away) throw new Error('the database is away');
    return { queued: 2, oldestAt: NOW - 90_000 };
  },
  now: () => NOW,
});
beforeAll(async () => {
  health = await startHealth({
    host: '127.0.0.1',
    port: 0,
    log: makeLog({ level: 'error', secrets: [], write: () => {} }),
    metrics: meters,
    readiness: async () => {
      if (fails) throw new Error('no answer');
      return { ready, why: ready ? 'ready' : 'not connected to Slack' };
    },
  });
});
afterAll(() => health.close());

const get = async (path: string) => {
  const response = await fetch(`${health.url}${path}`);
  return { status: response.status, text: await response.text() };
};

describe('the health server', () => {
  it('tells that the process lives and whether it can work', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, text: 'alive\n' });
    expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' });
    ready = false;
    expect(await get('/readyz')).toEqual({ status: 503, text: 'not connected to Slack\n' });
  });

  it('gives the numbers of the app in Prometheus’ form', async () => {
    meters.acknowledged('command', 0.02);
    meters.incident('form');
    meters.decision('not-yet');
    const { text } = await get('/metrics');
    expect(text).toContain('nac_desk_ack_seconds_count{kind="command"} 1');
    expect(text).toContain('nac_desk_incidents_total{kind="form"} 1');
    expect(text).toContain('nac_desk_decisions_total{outcome="not-yet"} 1');
    expect(text).toContain('nac_desk_deliveries_in_flight 3');
    expect(text).toContain('nac_desk_outbox_queued 2');
    expect(text).toContain('nac_desk_outbox_oldest_seconds 90');
    away = true;
    const without = (await get('/metrics')).text;
    away = false;
    expect(without).toContain('nac_desk_deliveries_in_flight 3');
    expect(without).toMatch(/nac_desk_outbox_queued nan/i);
  });

  it.each(['//', '/%', '/%E0%A4%A', '/healthz/../..', '/metrics%00'])('answers %s and lives', async (path) => {
    expect(await raw(`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 (404|400)/);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('a check that fails is an error of the server and not its end', async () => {
    fails = true;
    expect((await get('/readyz')).status).toBe(500);
    fails = false;
    expect((await get('/healthz')).status).toBe(200);
  });

  it('takes nothing but questions', async () => {
    expect((await fetch(`${health.url}/healthz`, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(health.url);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (data) => {
      said += String(data);
    });
    socket.on('end', () => resolve(said));
    socket.on('error', reject);
  });
}
