// A file's bytes as text, in the encoding that was found, without its byte order mark.
import type { ByteSource } from './byte-source.ts';
import type { Encoding } from './sniff.ts';

/** `onBytes` gets the count of bytes read so far. */
export async function* textChunks(
  source: ByteSource,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const chunk of source.open()) {
    bytes += chunk.length;
    onBytes(bytes);
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
