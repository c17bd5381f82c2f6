// “Make the packet”: asks for the time and the agency, and brings the packet to whoever asked, by direct message.
import { lastPacket, recordLook, standardFrom, stepsOf, type ZippedPacket, zippedPacket } from '../../audit/index.ts';
import { checkOri } from '../../ori/index.ts';
import { deskRules } from '../../store/people/index.ts';
import { AUDIT, AUDIT_FORM, PACKET_BLOCK } from '../../views/audit/ids.ts';
import { packetForm, packetProgress, packetSent, packetTooLarge, packetWords } from '../../views/audit/packet.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { readForm } from '../cases/read-form.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler, CommandCall, Submission, SubmissionHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import { isGone } from '../screen.ts';
import { showOver } from '../show-over.ts';
import { may } from '../training/may.ts';
import { LARGEST_FILE } from '../upload.ts';
import { onceASecond } from './progress.ts';

export const packetButton: ClickHandler = {
  id: AUDIT.packet,
  handle: async (click, deps) => {
    const allowed = await may('audit.export', click.person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    await showOver(click, await formFor(click.person, deps));
  },
};

export async function openPacketForm({ person, answer, acknowledge, screen, trigger }: CommandCall, deps: Deps) {
  const allowed = await may('audit.export', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  await acknowledge();
  await screen.open(trigger, await formFor(person, deps));
}

const placeOf = ({ desk }: Person, { store, policies }: Deps) => ({ store, desk, pack: policies.current.pack });

async function formFor(person: Person, deps: Deps): Promise<Modal> {
  const { today } = await deskRules(placeOf(person, deps));
  const last = await lastPacket(deps.store.db, person.desk);
  return packetForm({ from: standardFrom(today), to: today }, last);
}

type Asked = { readonly from: string; readonly to: string; readonly agency: string | null };

export const packetAsked: SubmissionHandler = {
  id: AUDIT_FORM.packet,
  handle: async (submission, deps) => {
    const { person } = submission;
    const allowed = await may('audit.export', person, deps);
    if ('refused' in allowed) return submission.show(noticeModal('Not done', allowed.refused));
    const { today } = await deskRules(placeOf(person, deps));
    const asked = askedIn(submission, today, deps);
    if ('problems' in asked) return submission.correct(asked.problems);
    const { from, to, agency } = asked;
    const { actor } = allowed;
    await recordLook(deps.store, { desk: person.desk, actor, at: 'packet', agency, period: { from, to } });
    await submission.show(packetProgress(0, 1));
    await make(submission, asked, deps);
  },
};

type Problems = { readonly problems: Readonly<Record<string, string>> };

function askedIn({ view }: Submission, today: string, { policies }: Deps): Asked | Problems {
  const form = readForm(view.values);
  const from = form.day(PACKET_BLOCK.from) ?? standardFrom(today);
  const to = form.day(PACKET_BLOCK.to) ?? today;
  const said = form.agency(PACKET_BLOCK.agency);
  const agency = said === null ? null : checkOri(said, policies.current.pack.ori).normalized;
  if (to > today)
    return { problems: { [PACKET_BLOCK.to]: `That day has not come: choose ${today} or an earlier one.` } };
  if (from > to) return { problems: { [PACKET_BLOCK.from]: 'The time ends before it begins.' } };
  if (said !== null && agency === null) return { problems: { [PACKET_BLOCK.agency]: 'That is no ORI.' } };
  return { from, to, agency };
}

async function make(submission: Submission, asked: Asked, deps: Deps): Promise<void> {
  const { person, screen } = submission;
  const place = placeOf(person, deps);
  const show = showing(submission);
  const all = await stepsOf(place);
  const onProgress = onceASecond((done) => show(packetProgress(done, all)), performance);
  const packet = await zippedPacket({ ...asked, place, onProgress }, LARGEST_FILE);
  const { name, bytes } = packet;
  if (bytes === null) return show(packetTooLarge(LARGEST_FILE, asked));
  await screen.sendFile(person.user, { name, title: name, bytes }, packetWords(toldOf(packet)));
  await show(packetSent());
}

const toldOf = ({ evidence: { desk, agency, period, head }, files }: ZippedPacket) => ({
  desk,
  agency,
  from: period.from,
  to: period.to,
  files: files.length,
  head,
});

/** The person may have closed the modal; the packet comes all the same. */
const showing =
  ({ view, screen }: Submission) =>
  async (modal: Modal): Promise<void> => {
    try {
      await screen.update({ id: view.id, hash: null }, modal);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  };
