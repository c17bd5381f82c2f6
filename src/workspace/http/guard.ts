// Keeps the workspace to this machine: loopback addresses only, and no request that a foreign page could make.

import type { IncomingMessage } from 'node:http';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

export const isLoopback = (host: string): boolean => loopback.has(host);

/** A name that leads here but is not ours is DNS rebinding; an Origin that is not ours is another site's script. */
export function isForeign(request: IncomingMessage, port: number): boolean {
  if (!isOurs(`http://${request.headers.host ?? ''}`, port)) return true;
  const { origin } = request.headers;
  return origin !== undefined && !isOurs(origin, port);
}

function isOurs(address: string, port: number): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port: given } = new URL(address);
  return protocol === 'http:' && isLoopback(hostname) && Number(given || 80) === port;
}
