// What the handlers work with; put together once in main.ts.

import type { AskAnswer, FactsInWords } from '../ask/index.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Policies } from '../packs/policies.ts';
import type { Decided, Facts } from '../policy/model.ts';
import type { Store } from '../store/index.ts';
import type { OfficialWords } from '../views/citations.ts';
import type { HomeSection } from '../views/home.ts';
import type { Casework } from './cases/casework.ts';
import type { HomesDrawn } from './deliveries/keep-home.ts';
import type { Directories } from './directories.ts';
import type { Person } from './person.ts';
import type { Clients, Screen } from './screen.ts';

export type Deps = {
  readonly policies: Policies;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly clients: Clients;
  readonly official: OfficialWords;
  readonly ask: Ask;
  readonly directories: Directories;
  readonly casework: Casework;
  readonly nextSteps: readonly NextStep[];
  readonly registers: readonly Register[];
  readonly homeSections: readonly HomeSectionMaker[];
  readonly homesDrawn: HomesDrawn;
  readonly metrics: Metrics;
  /** Signs what a form carries, so that only what this desk gave out comes back; the same on every replica. */
  readonly formKey: string;
  /** Milliseconds a form may wait for its record before a waiting screen is shown; Slack allows three seconds in all. */
  readonly patience: number;
};

/** A question in plain words, and the facts that words say; both work without a network. */
export type Ask = {
  readonly question: (text: string) => AskAnswer;
  readonly facts: (text: string) => FactsInWords;
};

/** What a decision can lead to; its button appears because it is registered here. */
export type NextStep = {
  /** As in the action id `next-step:permission`. */
  readonly id: string;
  readonly label: string;
  readonly fits: (decided: Decided) => boolean;
  readonly start: (begin: StepBeginning, deps: Deps) => Promise<void>;
};

export type StepBeginning = {
  readonly person: Person;
  readonly screen: Screen;
  readonly trigger: string;
  /** The id of the recorded decision; its facts are in the store. */
  readonly decision: string;
};

/** Facts that nobody is asked because a register knows them, such as whether a person's access is in order. */
export type Register = (person: Person) => Promise<Facts>;

export type HomeSectionMaker = (person: Person, deps: Deps) => Promise<HomeSection | null>;

export type DeliveryKind = 'command' | 'action' | 'form' | 'shortcut' | 'event' | 'other';

export type Metrics = {
  readonly acknowledged: (kind: DeliveryKind, seconds: number) => void;
  readonly incident: (kind: DeliveryKind) => void;
  readonly decision: (outcome: string) => void;
};
