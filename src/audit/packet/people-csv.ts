// The register in the packet: everybody's standing, and every completion on record, written as the register is read.
import { ROSTER_COLUMNS, rosterCells } from '../../store/people/roster-csv.ts';
import { csvLine } from '../../training/csv-cell.ts';
import { courseTitle, type Person } from '../../training/person.ts';
import type { TrainingRules } from '../../training/rules.ts';
import { OpenFile, type PacketFile } from './files.ts';

/** E-mail addresses are nobody's business in an audit; everything else of the roster is. */
const LEFT_OUT = ['email'];

const isKept = (column: string): boolean => !LEFT_OUT.includes(column);

export type PeopleAsked = {
  readonly folder: string;
  readonly agency: string | null;
  readonly rules: TrainingRules;
  readonly asOf: string;
};

export class PeopleFiles {
  readonly #people: OpenFile;
  readonly #training: OpenFile;
  readonly #asked: PeopleAsked;

  private constructor(asked: PeopleAsked) {
    this.#asked = asked;
    this.#people = new OpenFile(asked.folder, 'people.csv');
    this.#training = new OpenFile(asked.folder, 'training.csv');
  }

  static async open(asked: PeopleAsked): Promise<PeopleFiles> {
    const files = new PeopleFiles(asked);
    await files.#people.write(csvLine(ROSTER_COLUMNS.filter(isKept)));
    await files.#training.write(
      csvLine([
        'person',
        'name',
        'course',
        'completed',
        'expires',
        'proficiency affirmed',
        'score',
        'trainer',
        'how',
        'certificate',
      ]),
    );
    return files;
  }

  async add(person: Person): Promise<void> {
    const { agency, rules, asOf } = this.#asked;
    const postings = person.postings.filter((posting) => agency === null || posting.agency === agency);
    if (postings.length === 0) return;
    for (const posting of postings) {
      const cells = rosterCells(person, posting, { rules, today: asOf });
      await this.#people.write(csvLine(cells.filter((_, index) => isKept(ROSTER_COLUMNS[index] ?? ''))));
    }
    for (const each of person.completions)
      await this.#training.write(
        csvLine([
          person.id,
          person.name,
          courseTitle(each.course),
          each.completed,
          each.expires,
          each.proficiency,
          each.score,
          each.trainer,
          each.how,
          each.certificate,
        ]),
      );
  }

  async close(): Promise<readonly PacketFile[]> {
    return [await this.#people.close(), await this.#training.close()];
  }
}
