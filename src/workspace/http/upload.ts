// Takes the bytes of an external upload, raw or as the one file of a multipart form.

import type { IncomingMessage } from 'node:http';
import type { World } from '../world/world.ts';

/** Undefined when taken; else what was wrong. */
export function takeUpload(world: World, id: string, request: IncomingMessage, body: Buffer): string | undefined {
  const file = world.files.get(id);
  if (!file || file.bytes) return 'file_not_found';
  const kind = request.headers['content-type'] ?? '';
  const bytes = kind.startsWith('multipart/form-data') ? filePart(kind, body) : body;
  if (!bytes) return 'no_file';
  if (bytes.length !== file.length) return 'length_mismatch';
  file.bytes = bytes;
  return undefined;
}

function filePart(kind: string, body: Buffer): Buffer | undefined {
  const boundary = /boundary="?([^";]+)"?/.exec(kind)?.[1];
  if (boundary === undefined) return undefined;
  const start = body.indexOf('\r\n\r\n');
  const end = body.indexOf(`\r\n--${boundary}`, start);
  return start === -1 || end === -1 ? undefined : body.subarray(start + 4, end);
}
