// A packet made in a folder that is gone afterwards, as one ZIP: for whoever asks for it in Slack.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Packet, type PacketQuestion, writePacket } from './write.ts';

export type ZippedPacket = Pick<Packet, 'files' | 'board' | 'evidence'> & {
  readonly name: string;
  /** Null where they would be more than were asked for. */
  readonly bytes: Buffer | null;
};

/** Throws PeriodError, and what the disk throws. */
export async function zippedPacket(question: Omit<PacketQuestion, 'folder'>, most: number): Promise<ZippedPacket> {
  const folder = await mkdtemp(join(tmpdir(), 'nac-desk-packet-'));
  try {
    const { files, board, evidence } = await writePacket({ ...question, folder });
    // Read when the first packet is made: most starts make none.
    const { zipOf } = await import('./zip.ts');
    const bytes = await zipOf(
      folder,
      files.map(({ name }) => name),
      most,
    );
    return { files, board, evidence, name: nameOf(evidence), bytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const nameOf = ({ agency, period }: Packet['evidence']): string =>
  `audit-packet-${agency === null ? '' : `${agency}-`}${period.from}-to-${period.to}.zip`;
